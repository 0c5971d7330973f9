package org.bigmooc.web.page;

import java.util.Optional;
import org.bigmooc.domain.learner.LearnerId;

/**
 * Who asks for a page, and in which language.
 *
 * @param secret of the visitor's cookie: the session's token, or before sign-in the visit's; empty if the visitor has none yet
 * @param learner who is signed in
 */
record Visit(Language language, String secret, Optional<LearnerId> learner) {

    String formToken() {
        return secret.isEmpty() ? "" : FormToken.of(secret);
    }

    @Override
    public String toString() {
        return "Visit[" + language + "]";
    }
}
