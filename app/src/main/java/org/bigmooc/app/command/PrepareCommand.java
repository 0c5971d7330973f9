package org.bigmooc.app.command;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.bigmooc.app.assembly.FolderLock;
import org.bigmooc.app.assembly.Ports;
import org.bigmooc.app.dataset.DatasetFolder;
import org.bigmooc.app.report.PreparationReport;
import org.bigmooc.domain.dataset.DatasetSource;
import org.bigmooc.domain.fault.InvalidInput;
import org.bigmooc.domain.preparation.CleaningRules;
import org.bigmooc.domain.preparation.PreparationRequest;
import org.bigmooc.domain.preparation.PreparedDataset;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code prepare}: makes a clean data set of raw records. */
@Command(
        name = "prepare",
        description = {
            "Makes a clean data set, as Parquet, of MOOCCubeX's files, of the original system's files, or of the store: without repetitions",
            "and without learners, courses and relations that are too rare, with numbers for ids, sequences, the split and the graph of",
            "courses. A report with what each rule left, and the distributions an analyst looks at first, is kept in preparations/ of the",
            "data folder. It runs on Spark: on this machine, or where plugins.spark.master of the configuration says."
        })
final class PrepareCommand implements Callable<Integer> {

    private static final DateTimeFormatter RUN =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final Clock clock;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Mixin
    private RepeatOptions repeat = new RepeatOptions();

    @Option(names = "--from", paramLabel = "DIR", description = "Folder of raw files (default: what the store holds).")
    private @Nullable Path from;

    @Option(
            names = "--into",
            paramLabel = "DIR",
            description = {
                "Folder of all prepared data sets (default: prepared/ of the data folder); with a cluster, a URI that all of it reaches."
            })
    private @Nullable String into;

    @Option(names = "--run", paramLabel = "NAME", description = "Name of the outcome's folder (default: the time).")
    private @Nullable String run;

    @Option(
            names = "--enrolments-per-learner",
            defaultValue = "5",
            description = "Learners with fewer are left out (default: ${DEFAULT-VALUE}).")
    private int enrolmentsPerLearner;

    @Option(
            names = "--learners-per-course",
            defaultValue = "5",
            description = "Courses with fewer are left out (default: ${DEFAULT-VALUE}).")
    private int learnersPerCourse;

    @Option(
            names = "--courses-per-entity",
            defaultValue = "5",
            description =
                    "Fields, schools, teachers and concepts of fewer are left out of the graph (default: ${DEFAULT-VALUE}).")
    private int coursesPerEntity;

    @Option(
            names = "--triples-per-relation",
            defaultValue = "25",
            description = "Relations with fewer are left out of the graph (default: ${DEFAULT-VALUE}).")
    private int triplesPerRelation;

    PrepareCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    @SuppressWarnings("try") // the lock only has to be held
    public Integer call() throws Exception {
        if (repeat.wanted()) {
            if (run != null) {
                throw new InvalidInput(
                        "one-run", "run", "--run names one outcome: leave it out where runs are repeated.");
            }
            return repeat.repeat(common, clock);
        }
        Path data = common.configuration().data();
        CleaningRules rules =
                new CleaningRules(enrolmentsPerLearner, learnersPerCourse, coursesPerEntity, triplesPerRelation);
        String name = Optional.ofNullable(run).orElseGet(() -> RUN.format(clock.instant()));
        String folder = Optional.ofNullable(into)
                .orElseGet(
                        () -> data.resolve("prepared").toAbsolutePath().toUri().toString());
        Optional<DatasetSource> files = Optional.ofNullable(from).map(DatasetFolder::open);
        try (Interruption interruption = Interruption.watch();
                Ports ports = common.ports(clock);
                FolderLock lock = FolderLock.take(data, "prepare")) {
            PreparationRequest request = new PreparationRequest(
                    name, folder, rules, ports.store().topics().current());
            return common.recorded(
                    ports, () -> prepare(request, files.orElseGet(ports::storedDataset), ports, interruption));
        }
    }

    private int prepare(PreparationRequest request, DatasetSource source, Ports ports, Interruption interruption) {
        PreparedDataset prepared;
        try (Bar bar = new Bar("Preparing", common.err(), interruption)) {
            prepared = ports.batch().preparation().prepare(request, source, bar.watching());
        }
        PreparationReport report = new PreparationReport(prepared);
        Path written = report.write(common.configuration().data(), CommonOptions.toJson(prepared));
        common.answer(prepared, report.markdown() + "\nKept in " + prepared.location() + "; the report in " + written);
        return ExitCode.OK;
    }
}
