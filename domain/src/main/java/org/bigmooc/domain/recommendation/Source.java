package org.bigmooc.domain.recommendation;

import java.util.Locale;

/**
 * What gave an answer.
 *
 * @param version of the model, or of the statistics; two answers of the same source to the same history are equal
 */
public record Source(Step step, String version) {

    /** The steps of the fallback chain, best first. */
    public enum Step {
        /** A trained model. */
        MODEL,
        /** What learners took after the courses of this history. */
        TRANSITIONS,
        /** What many learners enrol in now. */
        TRENDING,
        /** What was added last. */
        NEWEST;

        /** The name on the wire: {@code model}, {@code transitions} … */
        public String slug() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
