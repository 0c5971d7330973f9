package org.bigmooc.domain.recommendation;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.bigmooc.domain.catalogue.Course;

/**
 * Which courses a platform lets be recommended, beyond those that are neither hidden nor taken.
 *
 * @param rules all of which a course has to satisfy
 * @param missingPrerequisites what becomes of a course that requires others
 */
public record Eligibility(List<EligibilityRule> rules, MissingPrerequisites missingPrerequisites)
        implements Serializable {

    /** What holds unless a platform says otherwise: one can enrol now, and takes first what is required. */
    public static final Eligibility STANDARD =
            new Eligibility(List.of(new EligibilityRule.EnrolmentOpen()), MissingPrerequisites.REPLACE);

    /** Copies the list. */
    public Eligibility {
        rules = List.copyOf(rules);
    }

    /** Whether the course satisfies every rule. */
    public boolean admits(Course course, Instant now) {
        return rules.stream().allMatch(rule -> rule.admits(course, now));
    }
}
