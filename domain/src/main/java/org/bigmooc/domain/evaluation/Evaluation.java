package org.bigmooc.domain.evaluation;

import java.time.Duration;

/**
 * A model's figures on held-out courses.
 *
 * @param model its name or version
 * @param validation ranks of each learner's last course but one among the full catalogue: what models are chosen by
 * @param test ranks of the last course among the full catalogue: what is reported
 * @param sampledTest ranks of the last course among 100 random ones: only to compare with systems that report nothing else
 * @param trainingCpu user and system time of fitting it, zero if unknown
 * @param took wall-clock time of measuring it
 */
public record Evaluation(
        String model, Ranks validation, Ranks test, Ranks sampledTest, Duration trainingCpu, Duration took) {}
