package org.bigmooc.app.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bigmooc.domain.evaluation.Interval;
import org.bigmooc.domain.evaluation.MetricIntervals;
import org.bigmooc.domain.evaluation.RankingMetrics;

/** A report as tables, the same ones for every format. */
final class Tables {

    private static final double MILLION = 1e6;

    private Tables() {}

    static List<Table> of(EvaluationReport report) {
        return List.of(
                ranking("Test, full catalogue", report, ModelFigures::test),
                ranking("Test, against 100 sampled courses", report, ModelFigures::sampledTest),
                againstServed(report),
                beyond(report),
                slices(report),
                costs(report));
    }

    private static Table ranking(String title, EvaluationReport report, Function<ModelFigures, MetricIntervals> part) {
        List<String> header = new ArrayList<>(List.of("model"));
        RankingMetrics.CUTOFFS.forEach(cutoff -> header.add("HR@" + cutoff));
        RankingMetrics.CUTOFFS.forEach(cutoff -> header.add("NDCG@" + cutoff));
        header.add("MRR");
        return new Table(title, header, rows(report, model -> {
            MetricIntervals metrics = part.apply(model);
            return Stream.of(values(metrics.hitRate()), values(metrics.ndcg()), Stream.of(text(metrics.mrr())))
                    .flatMap(all -> all);
        }));
    }

    private static Stream<String> values(SortedMap<Integer, Interval> byCutoff) {
        return byCutoff.values().stream().map(Tables::text);
    }

    private static Table againstServed(EvaluationReport report) {
        return new Table(
                "NDCG@10, and how much more than the model in service",
                List.of("model", "validation", "test", "difference", "p"),
                rows(
                        report,
                        model -> Stream.of(
                                number(model.validation().ndcgAt10()),
                                text(model.ndcgAt10()),
                                model.aboveServed()
                                        .map(above -> text(above.difference()))
                                        .orElse(model.served() ? "in service" : "–"),
                                model.aboveServed()
                                        .map(above -> String.format(Locale.ROOT, "%.3f", above.pValue()))
                                        .orElse("–"))));
    }

    private static Table beyond(EvaluationReport report) {
        return new Table(
                "The ten recommended courses",
                List.of("model", "coverage@10", "novelty@10, bits", "Gini@10"),
                rows(
                        report,
                        model -> Stream.of(
                                number(model.coverageAt10()), text(model.noveltyAt10()), number(model.giniAt10()))));
    }

    private static Table slices(EvaluationReport report) {
        List<String> header = new ArrayList<>(List.of("slice", "learners"));
        report.models().forEach(model -> header.add(model.model()));
        List<List<String>> rows = new ArrayList<>();
        List<SliceFigures> first = report.models().isEmpty()
                ? List.of()
                : report.models().getFirst().slices();
        for (int i = 0; i < first.size(); i++) {
            int place = i;
            SliceFigures slice = first.get(i);
            Stream<String> figures = report.models().stream()
                    .map(model -> text(model.slices().get(place).ndcgAt10()));
            rows.add(Stream.concat(
                            Stream.of(slice.by() + ", " + slice.group(), Integer.toString(slice.targets())), figures)
                    .toList());
        }
        return new Table("Test NDCG@10 by slice", header, rows);
    }

    private static Table costs(EvaluationReport report) {
        return new Table(
                "Costs",
                List.of(
                        "model",
                        "training CPU s",
                        "training s",
                        "measuring s",
                        "answer p50 ms",
                        "answer p99 ms",
                        "heap MB",
                        "disk MB"),
                rows(
                        report,
                        model -> Stream.of(
                                seconds(model.costs().trainingCpu()),
                                seconds(model.costs().training()),
                                seconds(model.costs().measuring()),
                                millis(model.costs().latencyMedian()),
                                millis(model.costs().latency99()),
                                megabytes(model.costs().heapBytes()),
                                megabytes(model.costs().diskBytes()))));
    }

    private static List<List<String>> rows(EvaluationReport report, Function<ModelFigures, Stream<String>> figures) {
        return report.models().stream()
                .map(model -> Stream.concat(Stream.of(model.model()), figures.apply(model))
                        .toList())
                .toList();
    }

    static String text(Interval interval) {
        return String.format(Locale.ROOT, "%.4f [%.4f, %.4f]", interval.mean(), interval.low(), interval.high());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f", duration.toNanos() / 1e9);
    }

    private static String millis(Duration duration) {
        return String.format(Locale.ROOT, "%.2f", duration.toNanos() / MILLION);
    }

    private static String megabytes(long bytes) {
        return bytes == 0 ? "–" : String.format(Locale.ROOT, "%.1f", bytes / MILLION);
    }
}
