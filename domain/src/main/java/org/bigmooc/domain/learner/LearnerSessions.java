package org.bigmooc.domain.learner;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.bigmooc.domain.fault.LastKnown;

/** Use case: begin, resume and end a learner's visit. Thread-safe. */
public final class LearnerSessions {

    private static final int TOKEN_BYTES = 32;
    private static final int REMEMBERED = 10_000;

    private final Sessions sessions;
    private final LastKnown<String, Session> lastKnown = new LastKnown<>(REMEMBERED);
    private final Duration lifetime;
    private final Clock clock;
    private final RandomGenerator random;

    /** Keeps sessions for {@code lifetime}; {@code random} must be cryptographically strong. */
    public LearnerSessions(Sessions sessions, Duration lifetime, Clock clock, RandomGenerator random) {
        this.sessions = sessions;
        this.lifetime = lifetime;
        this.clock = clock;
        this.random = random;
    }

    /** Begins a session for a learner whose identity was established. */
    public SignedIn begin(LearnerId learner) {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant expiresAt = clock.instant().plus(lifetime);
        sessions.save(new Session(hash(token), learner, expiresAt));
        return new SignedIn(token, learner, expiresAt);
    }

    /** The learner whose unexpired session this token opens; while the store is away, whose it was when it was last seen here. */
    public Optional<LearnerId> resume(String token) {
        return lastKnown
                .ask(hash(token), sessions::find)
                .filter(session -> session.expiresAt().isAfter(clock.instant()))
                .map(Session::learner);
    }

    /** Ends the session of this token, if there is one. */
    public void end(String token) {
        lastKnown.forget(hash(token));
        sessions.remove(hash(token));
    }

    private static String hash(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("Every JDK has SHA-256.", impossible);
        }
    }
}
