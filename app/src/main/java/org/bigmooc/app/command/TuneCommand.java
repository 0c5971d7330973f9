package org.bigmooc.app.command;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.bigmooc.app.assembly.FolderLock;
import org.bigmooc.app.assembly.Ports;
import org.bigmooc.app.report.TuningReport;
import org.bigmooc.domain.training.Tuning;
import org.bigmooc.domain.training.TuningRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code tune --model NAME --budget 30m}: looks for better hyper-parameters. */
@Command(
        name = "tune",
        description = {
            "Looks for hyper-parameters that make a model better on the validation part; the test part is never looked at, and nothing is",
            "published. Many candidates are trained shortly, the best third of them longer. Each trial is a line of",
            "tuning/NAME/trials.jsonl in the data folder: a search that was stopped or killed goes on there, and its time counts.",
            "Prints the trials and the command that trains the best one; tuning/NAME/report.html shows them."
        })
final class TuneCommand implements Callable<Integer> {

    private final Clock clock;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Option(names = "--model", required = true, paramLabel = "NAME", description = "The name of a model, as for train.")
    private String model = "";

    @Option(
            names = "--budget",
            required = true,
            paramLabel = "TIME",
            converter = TimeSpanOption.class,
            description = "Time for all trials of the search together, such as 90s, 30m or 8h.")
    private Duration budget = Duration.ZERO;

    @Option(names = "--trials", defaultValue = "1000", description = "Trials at most (default: ${DEFAULT-VALUE}).")
    private int trials;

    @Option(names = "--seed", defaultValue = "42", description = "Of everything random (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description =
                    "A hyper-parameter to be left as it is; may be repeated. With epochs set, all trials are as long.")
    private Map<String, String> fixed = new TreeMap<>();

    TuneCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    @SuppressWarnings("try") // the lock only has to be held
    public Integer call() {
        TuningRequest request = new TuningRequest(model, budget, trials, seed, fixed);
        try (Interruption interruption = Interruption.watch();
                Ports ports = common.ports(clock);
                FolderLock lock = FolderLock.take(common.configuration().data(), "train")) {
            Tuning tuning;
            try (Bar bar = new Bar("Tuning " + model, common.err(), interruption)) {
                tuning =
                        ports.engine().tuner().tune(request, ports.readDataset().read(), bar);
            }
            TuningReport report = new TuningReport(tuning, new TreeMap<>(fixed));
            Path folder = report.write(common.configuration().data());
            common.answer(tuning, report.markdown() + "Kept in " + folder + "/{trials.jsonl,report.md,report.html}");
        }
        return ExitCode.OK;
    }
}
