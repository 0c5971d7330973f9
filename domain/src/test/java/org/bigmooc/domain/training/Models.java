package org.bigmooc.domain.training;

import java.time.Duration;
import java.time.Instant;
import java.util.TreeMap;
import org.bigmooc.domain.evaluation.RankingMetrics;
import org.bigmooc.domain.testing.Samples;

/** Model cards for tests. */
public final class Models {

    private Models() {}

    /** A model whose validation target is always found at this rank; a lower rank makes a better model. */
    public static ModelCard card(String version, String dataHash, double rank) {
        return card(version, dataHash, rank, Samples.START);
    }

    /** The same, made at this instant. */
    public static ModelCard card(String version, String dataHash, double rank, Instant createdAt) {
        RankingMetrics metrics = RankingMetrics.of(new double[] {rank});
        return new ModelCard(
                new ModelVersion(version),
                "popularity",
                dataHash,
                1,
                100,
                3,
                42,
                new TreeMap<>(),
                metrics,
                metrics,
                metrics,
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                createdAt);
    }
}
