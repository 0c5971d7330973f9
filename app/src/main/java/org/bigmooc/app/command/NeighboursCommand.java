package org.bigmooc.app.command;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.bigmooc.app.assembly.Ports;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.fault.NotFound;
import org.bigmooc.domain.recommendation.Recommender;
import org.bigmooc.domain.training.Dataset;
import org.bigmooc.domain.training.ModelCard;
import org.bigmooc.domain.training.ModelVersion;
import org.bigmooc.domain.training.NeighbourStudy;
import org.bigmooc.domain.training.NeighbourStudy.Agreement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code neighbours --model NAME}: have the courses that a model finds alike anything in common? */
@Command(
        name = "neighbours",
        description = {
            "Prints how often the courses that a model finds alike share a field, concept, teacher or school,",
            "beside courses taken by the same learners and courses drawn at random."
        })
final class NeighboursCommand implements Callable<Integer> {

    /** How often neighbours agree, by whose neighbours they are. */
    private record Row(String neighbours, List<Agreement> agreements) {}

    private final Clock clock;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Option(names = "--model", defaultValue = "metapath2vec", description = "Default: ${DEFAULT-VALUE}.")
    private String model = "";

    @Option(names = "--count", defaultValue = "10", description = "Neighbours of a course (default: ${DEFAULT-VALUE}).")
    private int count;

    @Option(names = "--seed", defaultValue = "42", description = "Of the random courses (default: ${DEFAULT-VALUE}).")
    private long seed;

    NeighboursCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        try (Ports ports = common.ports(clock)) {
            Dataset dataset = ports.readDataset().read();
            NeighbourStudy study = new NeighbourStudy(dataset, count);
            ModelVersion version = latest(ports);
            List<Row> rows = List.of(
                    new Row(
                            version.id(),
                            study.of(alike(ports.engine().registry().load(version), dataset))),
                    new Row("taken together", study.of(study::takenTogether)),
                    new Row("random", study.of(course -> study.random(course, seed))));
            common.answer(rows, rows.stream().map(NeighboursCommand::text).collect(Collectors.joining("\n")));
        }
        return ExitCode.OK;
    }

    private ModelVersion latest(Ports ports) {
        return ports.engine().registry().cards().stream()
                .filter(card -> card.model().equals(model))
                .findFirst()
                .map(ModelCard::version)
                .orElseThrow(() -> new NotFound(
                        "untrained-model", "No " + model + " was trained yet; first 'train --model " + model + "'."));
    }

    private IntFunction<int[]> alike(Recommender recommender, Dataset dataset) {
        Map<CourseId, Integer> index = new HashMap<>();
        dataset.courses().forEach(course -> index.put(course, index.size()));
        return course -> recommender.similar(dataset.courses().get(course), index::containsKey, count).stream()
                .mapToInt(similar -> index.getOrDefault(similar.course(), course))
                .toArray();
    }

    private static String text(Row row) {
        List<String> lines = new ArrayList<>(List.of(row.neighbours()));
        row.agreements().stream()
                .filter(one -> one.asked() > 0)
                .map(one -> String.format(
                        Locale.ROOT,
                        "  %-8s shared by %5.1f %% (%,d courses); of courses with fewer than %d learners %5.1f %% (%,d)",
                        one.trait().name().toLowerCase(Locale.ROOT),
                        100 * one.all(),
                        one.asked(),
                        NeighbourStudy.WARM,
                        100 * one.cold(),
                        one.askedCold()))
                .forEach(lines::add);
        return String.join("\n", lines);
    }
}
