package org.bigmooc.app.command;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.bigmooc.app.assembly.Ports;
import org.bigmooc.app.report.OnlineReport;
import org.bigmooc.domain.training.Dataset;
import org.bigmooc.domain.training.OnlineFigures;
import org.bigmooc.domain.training.OnlineRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code replay --model NAME}: what a model gains if it goes on learning. */
@Command(
        name = "replay",
        description = {
            "Measures what a sequence model gains if it goes on learning: the last two courses of each learner, which it was trained without,",
            "are replayed as if they came now, learners in random order. Each is first predicted, by the frozen model, by the model in",
            "service and by the learning copy, and then learned. Nothing is published. The report is kept in online/ of the data folder, as",
            "JSON, Markdown and HTML."
        })
final class ReplayCommand implements Callable<Integer> {

    private final Clock clock;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Option(
            names = "--model",
            required = true,
            paramLabel = "NAME",
            description = "The name of a sequence model; its latest version of this data is replayed to.")
    private String model = "";

    @Option(
            names = "--interactions",
            defaultValue = "0",
            description = {
                "How many (default: each held-out course once). Beyond those, all are replayed again in another order, for the figures of",
                "time and memory alone."
            })
    private int interactions;

    @Option(names = "--seed", defaultValue = "42", description = "Of everything random (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description =
                    "A setting of the learning, such as rate=0.0003; may be repeated. A wrong name lists them all.")
    private Map<String, String> settings = new TreeMap<>();

    ReplayCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        OnlineRequest request = new OnlineRequest(model, interactions, seed, settings);
        try (Interruption interruption = Interruption.watch();
                Ports ports = common.ports(clock)) {
            Dataset dataset = ports.readDataset().read();
            OnlineFigures figures;
            try (Bar bar = new Bar("Replaying to " + model, common.err(), interruption)) {
                figures = ports.engine().onlineReplay().replay(request, dataset, bar);
            }
            OnlineReport report = new OnlineReport(figures);
            Path folder = report.write(common.configuration().data(), clock.instant(), CommonOptions.toJson(figures));
            common.answer(figures, report.markdown() + "Kept in " + folder + "/report.{json,md,html}");
        }
        return ExitCode.OK;
    }
}
