package org.bigmooc.domain.learner;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Port: keeps the learners. Thread-safe. */
public interface Learners extends LearnerTraces, EveryLearner {

    /** The learner of this id. */
    Optional<Learner> find(LearnerId id);

    /** Which of these there are; one question however many. */
    Set<LearnerId> existing(Collection<LearnerId> ids);

    /** Any {@code limit} learners, the same ones each time while nobody comes or goes: for a demo's sign-in page and for benchmarks. */
    List<Learner> first(int limit);

    /** Adds the learners or replaces those of the same id; durable on return, and saving them again changes nothing. */
    void save(Collection<Learner> learners);
}
