package org.bigmooc.domain.learner;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Learners in memory. Thread-safe. */
public final class FakeLearners implements Learners {

    private final Map<LearnerId, Learner> learners = new ConcurrentSkipListMap<>();

    /** Holds learners of these ids at first. */
    public FakeLearners(String... ids) {
        for (String id : ids) {
            save(List.of(Learner.known(new LearnerId(id))));
        }
    }

    @Override
    public Optional<Learner> find(LearnerId id) {
        return Optional.ofNullable(learners.get(id));
    }

    @Override
    public Set<LearnerId> existing(Collection<LearnerId> ids) {
        return ids.stream().filter(learners::containsKey).collect(Collectors.toSet());
    }

    @Override
    public List<Learner> first(int limit) {
        return learners.values().stream().limit(limit).toList();
    }

    @Override
    public void forEach(Consumer<Learner> visitor) {
        learners.values().forEach(visitor);
    }

    @Override
    public void save(Collection<Learner> saved) {
        saved.forEach(learner -> learners.put(learner.id(), learner));
    }

    @Override
    public void erase(LearnerId learner) {
        learners.remove(learner);
    }
}
