package org.bigmooc.app.command;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.bigmooc.app.assembly.Ports;
import org.bigmooc.domain.evaluation.Evaluation;
import org.bigmooc.domain.evaluation.Interval;
import org.bigmooc.domain.evaluation.RankingMetrics;
import org.bigmooc.domain.fault.NotFound;
import org.bigmooc.domain.training.Dataset;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code evaluate --model NAME|all}: how well models predict each learner's last course. */
@Command(
        name = "evaluate",
        description = {
            "Measures how well a model predicts each learner's last course (test) and the one before (validation).",
            "Simple models are fitted on the spot; of others the latest published version is measured."
        })
final class EvaluateCommand implements Callable<Integer> {

    private record Row(
            String model,
            RankingMetrics validation,
            RankingMetrics test,
            RankingMetrics sampledTest,
            Interval testNdcgAt10,
            Optional<Interval> testNdcgAt10BelowBest,
            long trainingCpuSeconds,
            long evaluationSeconds) {}

    private final Clock clock;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Option(
            names = "--model",
            required = true,
            paramLabel = "NAME|all",
            description = "popularity, transitions, ease, sasrec or all.")
    private String model = "";

    @Option(
            names = "--seed",
            defaultValue = "42",
            description = "Of the sampled candidates and the intervals (default: ${DEFAULT-VALUE}).")
    private long seed;

    EvaluateCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        try (Interruption interruption = Interruption.watch();
                Ports ports = common.ports(clock)) {
            Dataset dataset = ports.readDataset().read();
            List<String> models = model.equals("all") ? ports.engine().trainer().models() : List.of(model);
            List<Evaluation> evaluations = new ArrayList<>();
            for (String one : models) {
                evaluate(ports, one, dataset, interruption).ifPresent(evaluations::add);
            }
            List<Row> rows = rows(evaluations);
            common.answer(
                    rows,
                    header(dataset) + rows.stream().map(EvaluateCommand::line).collect(Collectors.joining("\n")));
        }
        return ExitCode.OK;
    }

    private Optional<Evaluation> evaluate(Ports ports, String name, Dataset dataset, Interruption interruption) {
        try (Bar bar = new Bar("Evaluating " + name, common.err(), interruption)) {
            return Optional.of(ports.engine().evaluator().evaluate(name, seed, dataset, bar));
        } catch (NotFound untrained) {
            if (!model.equals("all")) {
                throw untrained;
            }
            common.err().println(untrained.sentence());
            return Optional.empty();
        }
    }

    private List<Row> rows(List<Evaluation> evaluations) {
        Optional<Evaluation> best = evaluations.stream()
                .max((one, other) -> Double.compare(
                        one.test().metrics().ndcgAt10(), other.test().metrics().ndcgAt10()));
        return evaluations.stream()
                .map(one -> row(one, best.filter(top -> !top.model().equals(one.model()))))
                .toList();
    }

    private Row row(Evaluation evaluation, Optional<Evaluation> best) {
        return new Row(
                evaluation.model(),
                evaluation.validation().metrics(),
                evaluation.test().metrics(),
                evaluation.sampledTest().metrics(),
                evaluation.test().ndcg(10, seed),
                best.map(top -> top.test().ndcgAbove(evaluation.test(), 10, seed)),
                evaluation.trainingCpu().toSeconds(),
                evaluation.took().toSeconds());
    }

    private static String header(Dataset dataset) {
        return String.format(
                        Locale.ROOT,
                        "%,d learners, %,d courses, %,d enrolments; full catalogue, then against 100 sampled courses%n",
                        dataset.size(),
                        dataset.courses().size(),
                        dataset.enrolments())
                + String.format(
                        Locale.ROOT,
                        "%-32s %7s %7s  %-17s %7s | %7s %7s | %7s | %6s%n",
                        "model",
                        "HR@10",
                        "NDCG@10",
                        "95 % interval",
                        "MRR",
                        "HR@10",
                        "NDCG@10",
                        "valid.",
                        "CPU s");
    }

    private static String line(Row row) {
        return String.format(
                Locale.ROOT,
                "%-32s %7.4f %7.4f  [%.4f, %.4f] %7.4f | %7.4f %7.4f | %7.4f | %6d%s",
                row.model(),
                row.test().hitRate().getOrDefault(10, 0.0),
                row.test().ndcgAt10(),
                row.testNdcgAt10().low(),
                row.testNdcgAt10().high(),
                row.test().mrr(),
                row.sampledTest().hitRate().getOrDefault(10, 0.0),
                row.sampledTest().ndcgAt10(),
                row.validation().ndcgAt10(),
                row.trainingCpuSeconds(),
                row.testNdcgAt10BelowBest()
                        .map(gap -> String.format(
                                Locale.ROOT,
                                "  best is better by %.4f [%.4f, %.4f]",
                                gap.mean(),
                                gap.low(),
                                gap.high()))
                        .orElse(""));
    }
}
