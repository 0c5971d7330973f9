package org.bigmooc.domain.learner;

import java.util.Optional;

/** Port: keeps the sessions, for every node alike. Thread-safe; expired sessions may be dropped at any time. */
public interface Sessions extends LearnerTraces {

    /** Keeps a session; durable on return. */
    void save(Session session);

    /** The session of this token hash, expired or not. */
    Optional<Session> find(String tokenHash);

    /** Ends a session; durable on return. */
    void remove(String tokenHash);
}
