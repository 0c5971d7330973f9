package org.bigmooc.app.command;

import java.io.Console;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.bigmooc.domain.batch.BatchListener;
import org.bigmooc.domain.training.TrainingListener;
import org.bigmooc.domain.training.TrainingProgress;

/** A progress bar on standard error; where that is no terminal, a line now and then. */
final class Bar implements TrainingListener, AutoCloseable {

    private static final int STEPS = 1_000;

    private final ProgressBar bar;
    private final Interruption interruption;

    Bar(String task, PrintWriter err, Interruption interruption) {
        this.interruption = interruption;
        ProgressBarBuilder builder = new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(STEPS)
                .setStyle(ProgressBarStyle.ASCII)
                .hideEta();
        boolean terminal =
                Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
        this.bar = terminal
                ? builder.setUpdateIntervalMillis(200).build()
                : builder.setUpdateIntervalMillis(10_000)
                        .setConsumer(new DelegatingProgressBarConsumer(err::println, 120))
                        .build();
    }

    @Override
    public void progressed(TrainingProgress progress) {
        StringBuilder extra = new StringBuilder(progress.phase());
        progress.loss().ifPresent(loss -> extra.append(String.format(Locale.ROOT, " loss %.3f", loss)));
        progress.validationNdcg().ifPresent(ndcg -> extra.append(String.format(Locale.ROOT, " NDCG@10 %.4f", ndcg)));
        if (progress.tokensPerSecond() > 0) {
            extra.append(String.format(Locale.ROOT, " %,.0f tokens/s", progress.tokensPerSecond()));
        }
        if (progress.left().isPositive()) {
            extra.append(" left ").append(readable(progress.left()));
        }
        show(progress.fraction(), extra.toString());
    }

    /** As the watcher of a batch job. */
    BatchListener watching() {
        return new BatchListener() {
            @Override
            public void progressed(double fraction, String step) {
                show(fraction, step);
            }

            @Override
            public boolean cancelled() {
                return interruption.requested();
            }
        };
    }

    void show(double fraction, String message) {
        bar.setExtraMessage(message);
        bar.stepTo(Math.round(Math.min(1, fraction) * STEPS));
    }

    @Override
    public boolean cancelled() {
        return interruption.requested();
    }

    private static String readable(Duration left) {
        return String.format(Locale.ROOT, "%d:%02d", left.toMinutes(), left.toSecondsPart());
    }

    @Override
    public void close() {
        bar.close();
    }
}
