package org.bigmooc.app.dataset.generate;

import org.bigmooc.domain.fault.InvalidInput;

/**
 * How large a data set is wanted.
 *
 * @param learners 1 to 10,000,000
 * @param courses 1 to 100,000
 * @param seed the same seed makes the same files, byte by byte; the first learners of a larger set are those of a smaller one
 */
public record GenerateRequest(int learners, int courses, long seed) {

    private static final int MOST_LEARNERS = 10_000_000;
    private static final int MOST_COURSES = 100_000;

    /** Checks both numbers. */
    public GenerateRequest {
        check("learners", learners, MOST_LEARNERS);
        check("courses", courses, MOST_COURSES);
    }

    private static void check(String what, int number, int most) {
        if (number < 1 || number > most) {
            throw new InvalidInput(
                    "invalid-" + what, what, "A data set has 1 to " + most + " " + what + ", not " + number + ".");
        }
    }
}
