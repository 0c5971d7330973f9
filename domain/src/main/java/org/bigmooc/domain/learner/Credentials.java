package org.bigmooc.domain.learner;

import java.util.Optional;

/** Port: keeps the hashed passwords of learners who may sign in. Thread-safe. */
public interface Credentials extends LearnerTraces {

    /** The learner's hashed password, if there is an account. */
    Optional<PasswordHash> find(LearnerId learner);

    /** Creates the account or replaces its password; durable on return. */
    void save(LearnerId learner, PasswordHash hash);

    /** Whether nobody at all can sign in. */
    boolean isEmpty();
}
