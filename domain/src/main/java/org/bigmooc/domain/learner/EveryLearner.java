package org.bigmooc.domain.learner;

import java.util.function.Consumer;

/** Port: goes through all learners, for what has to look at each of them. Thread-safe. */
@FunctionalInterface
public interface EveryLearner {

    /** Passes every learner to {@code visitor}, each once, one at a time and in bounded memory. */
    void forEach(Consumer<Learner> visitor);
}
