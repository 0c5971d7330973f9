package org.bigmooc.domain.learner;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.bigmooc.domain.fault.NotAllowed;
import org.bigmooc.domain.fault.Overloaded;

/** Use case: a learner signs in with a password. Thread-safe. */
public final class SignIn {

    /** Hashing takes much memory and time on purpose; strangers must not be able to ask for much of it at once. */
    private static final int HASHES_AT_ONCE = 4;

    private final Credentials credentials;
    private final PasswordHashing hashing;
    private final LearnerSessions sessions;
    private final FailedAttempts failures;
    private final PasswordHash decoy;
    private final Semaphore hashes = new Semaphore(HASHES_AT_ONCE);

    /** Checks passwords against {@code credentials}; {@code failures} slows down guessing. */
    public SignIn(Credentials credentials, PasswordHashing hashing, LearnerSessions sessions, FailedAttempts failures) {
        this.credentials = credentials;
        this.hashing = hashing;
        this.sessions = sessions;
        this.failures = failures;
        this.decoy = hashing.hash("no account has this password".toCharArray());
    }

    /**
     * Signs a learner in. Whether the learner or the password is unknown cannot be told from the answer or from its time.
     *
     * @throws Overloaded if too many sign in at once
     * @throws NotAllowed with {@code wrong-credentials}, or {@code too-many-attempts} after repeated failures
     */
    public SignedIn signIn(LearnerId learner, char[] password) {
        if (!failures.mayTry(learner)) {
            throw new NotAllowed(
                    "too-many-attempts", "Too many wrong passwords for this learner. Try again in a few minutes.");
        }
        Optional<PasswordHash> known = credentials.find(learner);
        boolean matches = matches(password, known.orElse(decoy));
        if (known.isEmpty() || !matches) {
            failures.failed(learner);
            throw new NotAllowed("wrong-credentials", "The learner or the password is wrong.");
        }
        failures.succeeded(learner);
        return sessions.begin(learner);
    }

    private boolean matches(char[] password, PasswordHash hash) {
        if (!hashes.tryAcquire()) {
            throw new Overloaded("Too many people sign in at this moment. Try again in a few seconds.");
        }
        try {
            return hashing.matches(password, hash);
        } finally {
            hashes.release();
        }
    }
}
