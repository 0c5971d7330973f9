package org.bigmooc.domain.training;

import java.util.Optional;

/** Port: remembers whether it is a stream that has the model in service learn on, and how far it has come. Thread-safe. */
public interface StreamedLearning {

    /** How far the stream has come; empty where services learn by themselves, or nobody does. */
    Optional<LearnedUntil> position();

    /** Keeps this in place of what was kept before; durable on return. */
    void save(LearnedUntil position);

    /** It is not for a stream to learn any more; durable on return. */
    void forget();
}
