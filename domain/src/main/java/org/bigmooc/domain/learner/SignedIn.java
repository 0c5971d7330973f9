package org.bigmooc.domain.learner;

import java.time.Instant;

/** A fresh session with the secret token that only the browser keeps. Never printed. */
public record SignedIn(String token, LearnerId learner, Instant expiresAt) {

    @Override
    public String toString() {
        return "SignedIn[learner=" + learner + "]";
    }
}
