package org.bigmooc.app.command;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.bigmooc.app.assembly.FolderLock;
import org.bigmooc.app.assembly.Ports;
import org.bigmooc.domain.batch.ScoringOutcome;
import org.bigmooc.domain.recommendation.RecommendEverybody;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code score-all}: everybody's recommendations, computed in advance. */
@Command(
        name = "score-all",
        description = {
            "Computes the recommendations of every learner whose history or model has changed since, and keeps them in the store, where the",
            "service finds them. Killed or started again, it goes on with what is missing. It runs on Spark: on this machine, or where",
            "plugins.spark.master of the configuration says."
        })
final class ScoreAllCommand implements Callable<Integer> {

    private final Clock clock;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Mixin
    private RepeatOptions repeat = new RepeatOptions();

    @Option(
            names = "--without-reasons",
            description = {
                "Do not look which course of the history contributed most to each recommendation: several times as quick, and the pages show",
                "no reason beside the recommendations, but still tell it on request."
            })
    private boolean withoutReasons;

    ScoreAllCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    @SuppressWarnings("try") // the lock only has to be held
    public Integer call() throws Exception {
        if (repeat.wanted()) {
            return repeat.repeat(common, clock);
        }
        try (Interruption interruption = Interruption.watch();
                Ports ports = common.ports(clock);
                FolderLock lock = FolderLock.take(common.configuration().data(), "score-all")) {
            return common.recorded(ports, () -> scoreAll(ports, interruption));
        }
    }

    private int scoreAll(Ports ports, Interruption interruption) {
        ScoringOutcome outcome;
        try (Bar bar = new Bar("Recommending", common.err(), interruption)) {
            outcome = ports.batch().scorer().scoreAll(ports.scoringRequest(!withoutReasons), bar.watching());
        }
        common.answer(outcome, text(outcome));
        return ExitCode.OK;
    }

    private static String text(ScoringOutcome outcome) {
        RecommendEverybody.Work work = outcome.work();
        return String.format(
                Locale.ROOT,
                "%,d learners: %,d lists computed by %s and kept, %,d still true, %,d of learners whom it cannot tell%n"
                        + "%.1f s in all: Spark %.1f; on each of %d cores reading %.1f, states %.1f, scoring %.1f,"
                        + " explaining %.1f, keeping %.1f",
                work.learners(),
                work.kept(),
                outcome.version(),
                work.unchanged(),
                work.unknown(),
                seconds(outcome.whole()),
                seconds(outcome.starting()),
                outcome.cores(),
                seconds(work.reading()) / outcome.cores(),
                seconds(work.states()) / outcome.cores(),
                seconds(work.scoring()) / outcome.cores(),
                seconds(work.explaining()) / outcome.cores(),
                seconds(work.keeping()) / outcome.cores());
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
