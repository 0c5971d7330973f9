package org.bigmooc.app.configuration;

import org.bigmooc.domain.recommendation.Eligibility;

/**
 * What may be recommended.
 *
 * @param eligibility {@code recommendations.eligibility.allowed-fields} and {@code .blocked-fields}, names separated by commas, default none;
 *     {@code .enrolment-window}, default true; {@code .prerequisites}: {@code replace} (default), {@code drop} or {@code ignore}
 * @param newCourses whether courses that came after the model was trained stand beside those that they are like;
 *     {@code recommendations.new-courses}, default true
 */
public record RecommendationSettings(Eligibility eligibility, boolean newCourses) {

    /** Every course in which one can enrol, after what it requires. */
    public static final RecommendationSettings DEFAULTS = new RecommendationSettings(Eligibility.STANDARD, true);
}
