package org.bigmooc.benchmarks;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.bigmooc.domain.fault.BigMoocException;
import org.bigmooc.domain.training.Dataset;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bench inference --model NAME}: how long a model takes for one answer, by JMH. */
@Command(
        name = "bigmooc bench inference",
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true,
        description = {
            "Measures, by JMH on one thread in a process of its own, how long the latest version of a model takes from a learner's history",
            "to the ten best courses with their reasons; beside it the parts of an ensemble, and popularity. Histories are drawn from the",
            "data set by seed, as long as they are; the longest one is measured by itself."
        })
public final class InferenceBench implements Callable<Integer> {

    private static final int WARM_UPS = 3;
    private static final int ITERATIONS = 5;
    private static final double MILLI = 1e3;

    @Option(names = "--model", defaultValue = "ensemble", description = "Default: ${DEFAULT-VALUE}.")
    private String model = "";

    @Option(names = "--data", paramLabel = "DIR", defaultValue = "var", description = "Data folder (default: ./var).")
    private Path data = Path.of("");

    @Option(
            names = "--seconds",
            defaultValue = "10",
            description = "Of measuring each line, after a warm-up of about half of it (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(names = "--seed", defaultValue = "42", description = "Of the histories (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private InferenceBench() {}

    /** Runs it and ends the process with the exit code. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new InferenceBench())
                .setExecutionExceptionHandler(InferenceBench::explain)
                .execute(arguments));
    }

    private static int explain(Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        String sentence = failure instanceof BigMoocException expected ? expected.sentence() : failure.toString();
        command.getErr().println("bigmooc: " + sentence);
        return 1;
    }

    @Override
    public Integer call() throws RunnerException {
        Clock clock = Clock.systemUTC();
        List<MeasuredModel> models = new ArrayList<>(MeasuredModel.latest(data, model, clock));
        models.add(new MeasuredModel(data, "popularity"));
        PrintWriter out = spec.commandLine().getOut();
        out.println(machine());
        out.println(histories(Histories.dataset(data, clock)));
        out.flush();
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(InferenceBenchmark.class.getName())
                        .param("data", data.toAbsolutePath().toString())
                        .param("seed", Long.toString(seed))
                        .param("model", models.stream().map(MeasuredModel::name).toArray(String[]::new))
                        .forks(1)
                        .threads(1)
                        .warmupIterations(WARM_UPS)
                        .warmupTime(TimeValue.milliseconds(seconds * 1_000L / (2 * WARM_UPS)))
                        .measurementIterations(ITERATIONS)
                        .measurementTime(TimeValue.milliseconds(seconds * 1_000L / ITERATIONS))
                        .verbosity(VerboseMode.SILENT)
                        .shouldFailOnError(true)
                        .build())
                .run();
        out.println(line("model", "histories", "answers", "p50 ms", "p99 ms", "max ms"));
        results.forEach(result -> out.println(line(result)));
        out.flush();
        return 0;
    }

    private static String machine() {
        return String.format(
                Locale.ROOT,
                "%d processors (%s), %s %s, heap at most %d MB; JMH, SampleTime, 1 thread",
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.arch"),
                System.getProperty("java.vm.name"),
                System.getProperty("java.version"),
                Runtime.getRuntime().maxMemory() >> 20);
    }

    private String histories(Dataset dataset) {
        IntSummaryStatistics lengths = Histories.DRAWN
                .learners(dataset, seed)
                .map(learner -> dataset.sequence(learner).length)
                .summaryStatistics();
        int longest = Histories.LONGEST
                .learners(dataset, seed)
                .map(learner -> dataset.sequence(learner).length)
                .sum();
        return String.format(
                Locale.ROOT,
                "%,d learners, %,d courses, data %.8s; %,d histories of %d to %d courses, mean %.1f, seed %d; the longest has %,d",
                dataset.size(),
                dataset.courses().size(),
                dataset.hash(),
                lengths.getCount(),
                lengths.getMin(),
                lengths.getMax(),
                lengths.getAverage(),
                seed,
                longest);
    }

    private static String line(RunResult result) {
        Statistics micros = result.getPrimaryResult().getStatistics();
        return line(
                result.getParams().getParam("model"),
                result.getParams().getParam("histories").toLowerCase(Locale.ROOT),
                String.format(Locale.ROOT, "%,d", micros.getN()),
                millis(micros.getPercentile(50)),
                millis(micros.getPercentile(99)),
                millis(micros.getMax()));
    }

    private static String millis(double micros) {
        return String.format(Locale.ROOT, "%.3f", micros / MILLI);
    }

    private static String line(String model, String... cells) {
        return Stream.of(cells)
                .map(cell -> String.format(Locale.ROOT, "%10s", cell))
                .reduce(String.format(Locale.ROOT, "%-44s", model), String::concat);
    }
}
