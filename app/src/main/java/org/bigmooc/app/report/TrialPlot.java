package org.bigmooc.app.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.bigmooc.domain.evaluation.Interval;
import org.bigmooc.domain.training.Trial;

/** NDCG@10 of trials in their order, each a dot on its interval. */
final class TrialPlot {

    private static final int WIDTH = 760;
    private static final int HEIGHT = 260;
    private static final int LEFT = 60;
    private static final int EDGE = 20;

    private final List<Trial> trials;
    private final double lowest;
    private final double highest;

    private TrialPlot(List<Trial> trials) {
        this.trials = trials;
        this.lowest =
                intervals(trials).stream().mapToDouble(Interval::low).min().orElse(0);
        this.highest =
                intervals(trials).stream().mapToDouble(Interval::high).max().orElse(1);
    }

    /** A drawing; nothing where no trial was measured. */
    static String of(List<Trial> trials) {
        return intervals(trials).isEmpty() ? "" : new TrialPlot(trials).svg();
    }

    private static List<Interval> intervals(List<Trial> trials) {
        return trials.stream().flatMap(trial -> trial.validation().stream()).toList();
    }

    private String svg() {
        return String.format(
                        Locale.ROOT,
                        "<h2>Validation NDCG@10 of each trial</h2>%n<svg role=\"img\" aria-label=\"Validation NDCG@10 of each trial\" width=\"%d\" height=\"%d\">%n",
                        WIDTH,
                        HEIGHT)
                + label(highest) + label(lowest)
                + trials.stream().map(this::dot).collect(Collectors.joining()) + "</svg>\n";
    }

    private String label(double value) {
        return String.format(Locale.ROOT, "<text x=\"0\" y=\"%.1f\">%.4f</text>%n", y(value) + 5, value);
    }

    private String dot(Trial trial) {
        return trial.validation()
                .map(interval -> String.format(
                        Locale.ROOT,
                        "<path d=\"M%.1f %.1fV%.1f\" stroke=\"#222\"/><circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\" fill=\"#5b8fb9\"><title>trial %d: %.4f</title></circle>%n",
                        x(trial),
                        y(interval.low()),
                        y(interval.high()),
                        x(trial),
                        y(interval.mean()),
                        trial.number(),
                        interval.mean()))
                .orElse("");
    }

    private double x(Trial trial) {
        return LEFT + (WIDTH - LEFT - EDGE) * (trial.number() - 0.5) / trials.size();
    }

    private double y(double value) {
        double room = HEIGHT - 2.0 * EDGE;
        return highest > lowest ? EDGE + room * (highest - value) / (highest - lowest) : HEIGHT / 2.0;
    }
}
