package org.bigmooc.domain.training;

import java.time.Duration;
import java.time.Instant;
import java.util.SortedMap;
import org.bigmooc.domain.evaluation.RankingMetrics;

/**
 * What one should know about a model before trusting it.
 *
 * @param model which kind, such as {@code sasrec}
 * @param dataHash of the {@link Dataset} it was trained on
 * @param hyperparameters by dash-case name, every one that was used
 * @param validation full-catalogue metrics it was chosen by
 * @param test full-catalogue metrics on the last courses
 * @param sampledTest metrics against 100 random courses
 * @param duration wall-clock time of training
 * @param cpu user and system time of training
 */
public record ModelCard(
        ModelVersion version,
        String model,
        String dataHash,
        int learners,
        int courses,
        long enrolments,
        long seed,
        SortedMap<String, String> hyperparameters,
        RankingMetrics validation,
        RankingMetrics test,
        RankingMetrics sampledTest,
        Duration duration,
        Duration cpu,
        Instant createdAt) {}
