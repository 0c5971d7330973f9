package org.bigmooc.domain.evaluation;

import java.time.Duration;

/**
 * A model's figures on held-out courses.
 *
 * @param model its name or version
 * @param validation ranks of each learner's last course but one among the full catalogue: what models are chosen by
 * @param test ranks of the last course among the full catalogue: what is reported
 * @param sampledTest ranks of the last course among 100 random ones: only to compare with systems that report nothing else
 * @param recommended the ten best courses for each learner of the test
 */
public record Evaluation(
        String model, Ranks validation, Ranks test, Ranks sampledTest, TopLists recommended, Costs costs) {

    /** User and system time of fitting it, zero if unknown. */
    public Duration trainingCpu() {
        return costs.trainingCpu();
    }
}
