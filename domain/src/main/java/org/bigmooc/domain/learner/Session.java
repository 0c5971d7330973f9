package org.bigmooc.domain.learner;

import java.time.Instant;

/**
 * A learner who is signed in on one browser.
 *
 * @param tokenHash SHA-256 of the token in the browser's cookie, in hex: a stolen store opens no session
 */
public record Session(String tokenHash, LearnerId learner, Instant expiresAt) {}
