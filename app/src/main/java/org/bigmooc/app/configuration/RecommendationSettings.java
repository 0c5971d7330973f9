package org.bigmooc.app.configuration;

import org.bigmooc.domain.recommendation.Eligibility;

/**
 * What may be recommended.
 *
 * @param eligibility {@code recommendations.eligibility.allowed-fields} and {@code .blocked-fields}, names separated by commas, default none;
 *     {@code .enrolment-window}, default true; {@code .prerequisites}: {@code replace} (default), {@code drop} or {@code ignore}
 */
public record RecommendationSettings(Eligibility eligibility) {

    /** Every course in which one can enrol, after what it requires. */
    public static final RecommendationSettings DEFAULTS = new RecommendationSettings(Eligibility.STANDARD);
}
