package org.bigmooc.domain.batch;

import java.time.Duration;
import org.bigmooc.domain.recommendation.RecommendEverybody;

/**
 * What scoring everybody did and took.
 *
 * @param version of the model
 * @param work that was done, its times added up over all cores
 * @param cores that worked at the same time
 * @param starting how long it took until the work could begin
 * @param whole how long it took in all
 */
public record ScoringOutcome(
        String version, RecommendEverybody.Work work, int cores, Duration starting, Duration whole) {}
