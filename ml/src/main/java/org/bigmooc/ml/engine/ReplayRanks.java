package org.bigmooc.ml.engine;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.bigmooc.domain.evaluation.RankingMetrics;
import org.bigmooc.domain.evaluation.Ranks;
import org.bigmooc.domain.training.ModelVersion;
import org.bigmooc.domain.training.OnlineFigures;
import org.bigmooc.domain.training.OnlineFigures.Stretch;
import org.bigmooc.ml.online.OnlineRanks;

/** Where the courses of a replay stood, those that were replayed for the first time; room for all is taken at once. Not thread-safe. */
final class ReplayRanks {

    private static final int CUTOFF = 10;
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final long KIBIBYTE = 1024;

    private final double[] frozen;
    private final double[] serving;
    private final double[] copy;
    private int size;

    ReplayRanks(int most) {
        frozen = new double[most];
        serving = new double[most];
        copy = new double[most];
    }

    void add(double frozenRank, OnlineRanks online) {
        frozen[size] = frozenRank;
        serving[size] = online.served();
        copy[size++] = online.copy();
    }

    Stretch stretch(int from, int to, Duration took) {
        var memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        return new Stretch(
                to,
                ndcg(frozen, from, to),
                ndcg(serving, from, to),
                ndcg(copy, from, to),
                memory.getHeapMemoryUsage().getUsed(),
                residentBytes(),
                took);
    }

    private double ndcg(double[] all, int from, int to) {
        return RankingMetrics.of(Arrays.copyOfRange(all, Math.min(size, from), Math.min(size, to)))
                .ndcgAt10();
    }

    private static long residentBytes() {
        try (Stream<String> lines = Files.lines(STATUS)) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * KIBIBYTE)
                    .findFirst()
                    .orElse(0);
        } catch (IOException unknown) {
            return 0;
        }
    }

    OnlineFigures figures(
            ModelVersion version,
            String dataHash,
            long seed,
            SortedMap<String, String> settings,
            int interactions,
            List<Integer> swaps,
            List<Stretch> stretches,
            Duration took) {
        Ranks stood = Ranks.of(frozen);
        Ranks served = Ranks.of(serving);
        Ranks copied = Ranks.of(copy);
        return new OnlineFigures(
                version,
                dataHash,
                seed,
                settings,
                size,
                interactions,
                stood.ndcg(CUTOFF, seed),
                served.ndcg(CUTOFF, seed),
                copied.ndcg(CUTOFF, seed),
                served.ndcgAbove(stood, CUTOFF, seed),
                copied.ndcgAbove(stood, CUTOFF, seed),
                swaps,
                stretches,
                took);
    }
}
