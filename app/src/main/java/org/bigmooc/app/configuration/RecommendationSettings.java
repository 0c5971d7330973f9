package org.bigmooc.app.configuration;

import org.bigmooc.domain.recommendation.Eligibility;

/**
 * What may be recommended.
 *
 * @param eligibility {@code recommendations.eligibility.allowed-fields} and {@code .blocked-fields}, names separated by commas, default none
 */
public record RecommendationSettings(Eligibility eligibility) {

    /** Every course may be recommended. */
    public static final RecommendationSettings DEFAULTS = new RecommendationSettings(Eligibility.ANY);
}
