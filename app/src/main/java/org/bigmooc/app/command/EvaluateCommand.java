package org.bigmooc.app.command;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.bigmooc.app.assembly.Ports;
import org.bigmooc.app.report.EvaluationReport;
import org.bigmooc.app.report.MarkdownReport;
import org.bigmooc.app.report.ModelFigures;
import org.bigmooc.app.report.ReportFolder;
import org.bigmooc.domain.evaluation.Evaluation;
import org.bigmooc.domain.fault.BigMoocException;
import org.bigmooc.domain.recommendation.Diversity;
import org.bigmooc.domain.training.Dataset;
import org.bigmooc.domain.training.DatasetSplit;
import org.bigmooc.domain.training.HeldOutGroups;
import org.bigmooc.domain.training.LeakCheck;
import org.bigmooc.domain.training.ModelCard;
import org.bigmooc.domain.training.ModelVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code evaluate --model NAME|all}: how well models predict each learner's last course. */
@Command(
        name = "evaluate",
        description = {
            "Measures how well a model predicts each learner's last course (test) and the one before (validation).",
            "Simple models are fitted on the spot; of others the latest version of this data is measured. Popularity, transitions and",
            "the model in service are always measured too. The report is kept in evaluations/ of the data folder, as JSON, Markdown",
            "and HTML."
        })
final class EvaluateCommand implements Callable<Integer> {

    private static final List<String> ALWAYS = List.of("popularity", "transitions");

    private final Clock clock;
    private boolean partly;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Option(names = "--model", required = true, paramLabel = "NAME|all", description = "The name of a model, or all.")
    private String model = "";

    @Option(
            names = "--diversity",
            split = ",",
            paramLabel = "NUMBER",
            description = "Also measures the model named with its lists varied this much, 0 to 1; several with commas.")
    private List<Double> diversities = List.of();

    @Option(
            names = "--seed",
            defaultValue = "42",
            description = "Of fitting and intervals (default: ${DEFAULT-VALUE}).")
    private long seed;

    EvaluateCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        try (Interruption interruption = Interruption.watch();
                Ports ports = common.ports(clock)) {
            Dataset dataset = ports.readDataset().read();
            EvaluationReport report = report(ports, dataset, interruption);
            String json = CommonOptions.toJson(report);
            var folder = ReportFolder.write(common.configuration().data(), report, json);
            common.answer(report, MarkdownReport.of(report) + "\nKept in " + folder + "/report.{json,md,html}");
        }
        return partly ? ExitCode.PARTLY : ExitCode.OK;
    }

    private EvaluationReport report(Ports ports, Dataset dataset, Interruption interruption) {
        List<Evaluation> evaluations = new ArrayList<>();
        for (String one : names(ports)) {
            measure(one, interruption, bar -> ports.engine().evaluator().evaluate(one, seed, dataset, bar))
                    .ifPresent(evaluations::add);
        }
        for (double diversity : diversities) {
            Diversity asked = new Diversity(diversity);
            measure(model, interruption, bar -> ports.engine().evaluator().evaluate(model, asked, seed, dataset, bar))
                    .ifPresent(evaluations::add);
        }
        Optional<Evaluation> served = ports.registry()
                .current()
                .flatMap(version -> served(ports, version, evaluations, dataset, interruption));
        DatasetSplit split = new DatasetSplit(dataset);
        HeldOutGroups groups = new HeldOutGroups(split);
        return new EvaluationReport(
                clock.instant(),
                dataset.hash(),
                dataset.size(),
                dataset.courses().size(),
                dataset.enrolments(),
                seed,
                evaluations.stream()
                        .map(one -> ModelFigures.of(one, served, groups, dataset.size(), seed))
                        .toList());
    }

    private SequencedSet<String> names(Ports ports) {
        List<String> known = ports.engine().trainer().models();
        SequencedSet<String> names = new LinkedHashSet<>(ALWAYS);
        names.retainAll(known);
        names.addAll(model.equals("all") ? known : List.of(model));
        return names;
    }

    /** The model in service, measured unless it was already. */
    private Optional<Evaluation> served(
            Ports ports,
            ModelVersion version,
            List<Evaluation> evaluations,
            Dataset dataset,
            Interruption interruption) {
        Optional<Evaluation> already = evaluations.stream()
                .filter(one -> one.model().equals(version.id()))
                .findAny();
        if (already.isPresent()) {
            return already;
        }
        Optional<ModelCard> card = ports.registry().card(version);
        Optional<Evaluation> measured = measure(version.id(), interruption, bar -> {
            card.ifPresent(known -> LeakCheck.card(known, new DatasetSplit(dataset)));
            return ports.engine().evaluator().evaluate(version, dataset, bar);
        });
        measured.ifPresent(evaluations::add);
        return measured;
    }

    /** What was not asked for by name is left out if it cannot be measured, and the reason is told. */
    private Optional<Evaluation> measure(String name, Interruption interruption, Function<Bar, Evaluation> evaluator) {
        try (Bar bar = new Bar("Evaluating " + name, common.err(), interruption)) {
            return Optional.of(evaluator.apply(bar));
        } catch (BigMoocException unmeasurable) {
            if (model.equals(name)) {
                throw unmeasurable;
            }
            partly |= !unmeasurable.code().equals("untrained-model");
            common.err().println("Left out: " + unmeasurable.sentence());
            return Optional.empty();
        }
    }
}
