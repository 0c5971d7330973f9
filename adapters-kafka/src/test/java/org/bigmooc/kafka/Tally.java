package org.bigmooc.kafka;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.bigmooc.domain.interaction.Interaction;
import org.bigmooc.domain.interaction.InteractionHandler;
import org.bigmooc.domain.learner.LearnerId;

/** Applies each event once, and notes what came again and what came out of its learner's order. */
final class Tally implements InteractionHandler {

    private final Set<Interaction> applied = ConcurrentHashMap.newKeySet();
    private final Map<LearnerId, Long> last = new ConcurrentHashMap<>();
    private final AtomicInteger repeated = new AtomicInteger();
    private final Queue<Interaction> outOfOrder = new ConcurrentLinkedQueue<>();

    @Override
    public void handle(List<Interaction> batch) {
        batch.forEach(this::apply);
    }

    private void apply(Interaction one) {
        if (!applied.add(one)) {
            repeated.incrementAndGet();
            return;
        }
        long number = one.at().getEpochSecond();
        long before = Optional.ofNullable(last.put(one.learner(), number)).orElse(0L);
        if (number != before + 1) {
            outOfOrder.add(one);
        }
    }

    Set<Interaction> applied() {
        return Set.copyOf(applied);
    }

    int count() {
        return applied.size();
    }

    /** How many were handed over again after a failure. */
    int repeated() {
        return repeated.get();
    }

    /** Those before which their learner's previous interaction was not handed over. */
    List<Interaction> outOfOrder() {
        return List.copyOf(outOfOrder);
    }
}
