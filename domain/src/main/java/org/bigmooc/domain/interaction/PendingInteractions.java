package org.bigmooc.domain.interaction;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.bigmooc.domain.fault.Overloaded;
import org.bigmooc.domain.learner.LearnerId;
import org.bigmooc.domain.learner.LearnerTraces;
import org.jspecify.annotations.Nullable;

/**
 * Interactions that are being recorded on this node and are not yet part of the stored histories; bounded and thread-safe. Readers lay them
 * over the stored history, so that the answer after an acknowledgement knows the interaction however far the log's subscriber has come.
 */
public final class PendingInteractions implements LearnerTraces {

    private final int capacity;
    private final AtomicInteger size = new AtomicInteger();
    private final Map<LearnerId, List<Interaction>> byLearner = new ConcurrentHashMap<>();

    /** Holds up to {@code capacity} interactions. */
    public PendingInteractions(int capacity) {
        this.capacity = capacity;
    }

    /** Adds interactions before they are appended. */
    void add(List<Interaction> interactions) {
        if (size.addAndGet(interactions.size()) > capacity) {
            size.addAndGet(-interactions.size());
            throw new Overloaded(
                    "More than " + capacity + " interactions wait to be applied. Send them again a little later.");
        }
        interactions.forEach(one -> byLearner.merge(one.learner(), List.of(one), PendingInteractions::concat));
    }

    /** Takes these very objects out again, because the log will not hand them over; others of the same event id stay. */
    void withdraw(Collection<Interaction> interactions) {
        Set<Interaction> same = Collections.newSetFromMap(new IdentityHashMap<>());
        same.addAll(interactions);
        interactions.forEach(one -> byLearner.computeIfPresent(
                one.learner(), (learner, list) -> rest(list, pending -> !same.contains(pending))));
    }

    /** Takes out interactions that the stored histories now hold. */
    public void remove(Collection<Interaction> interactions) {
        interactions.forEach(one -> byLearner.computeIfPresent(
                one.learner(),
                (learner, list) -> rest(list, pending -> !pending.event().equals(one.event()))));
    }

    /** What is pending for one learner, oldest first. */
    public List<Interaction> of(LearnerId learner) {
        return byLearner.getOrDefault(learner, List.of());
    }

    /** How many interactions are pending. */
    public int size() {
        return size.get();
    }

    @Override
    public void erase(LearnerId learner) {
        byLearner.computeIfPresent(learner, (id, list) -> {
            size.addAndGet(-list.size());
            return null;
        });
    }

    private static List<Interaction> concat(List<Interaction> before, List<Interaction> after) {
        List<Interaction> all = new ArrayList<>(before);
        all.addAll(after);
        return List.copyOf(all);
    }

    private @Nullable List<Interaction> rest(List<Interaction> list, Predicate<Interaction> stays) {
        List<Interaction> rest = list.stream().filter(stays).toList();
        size.addAndGet(rest.size() - list.size());
        return rest.isEmpty() ? null : rest;
    }
}
