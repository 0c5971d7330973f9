package org.bigmooc.app.command;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.concurrent.Callable;
import org.bigmooc.app.assembly.FolderLock;
import org.bigmooc.app.assembly.Ports;
import org.bigmooc.app.report.TopicReport;
import org.bigmooc.domain.catalogue.Course;
import org.bigmooc.domain.topic.FoundTopics;
import org.bigmooc.domain.topic.TopicCheck;
import org.bigmooc.domain.topic.TopicRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code topics}: what courses are about, found in their texts. */
@Command(
        name = "topics",
        description = {
            "Finds topics in the names and descriptions of all courses, in any language and script, and gives each course one. They take the",
            "place of the topics before, on the pages and in the API. The number of topics is the one that separates the courses best by the",
            "silhouette. A report is kept in topics/ of the data folder. It runs on Spark: on this machine, or where plugins.spark.master of the",
            "configuration says."
        })
final class TopicsCommand implements Callable<Integer> {

    private static final DateTimeFormatter RUN =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    /** What is told of a run. */
    private record Told(FoundTopics found, TopicCheck check) {}

    private final Clock clock;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Mixin
    private RepeatOptions repeat = new RepeatOptions();

    @Option(
            names = "--embedding",
            defaultValue = "tf-idf",
            description =
                    "How texts become vectors: tf-idf, word2vec, or one that was added (default: ${DEFAULT-VALUE}).")
    private String embedding = "tf-idf";

    @Option(
            names = "--language",
            defaultValue = "original",
            description =
                    "Which texts are read where there are two: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private TopicRequest.Language language = TopicRequest.Language.ORIGINAL;

    @Option(names = "--from", defaultValue = "8", description = "Fewest topics to try (default: ${DEFAULT-VALUE}).")
    private int fewest;

    @Option(names = "--to", defaultValue = "64", description = "Most topics to try (default: ${DEFAULT-VALUE}).")
    private int most;

    @Option(names = "--step", defaultValue = "8", description = "From one try to the next (default: ${DEFAULT-VALUE}).")
    private int step;

    @Option(names = "--seed", defaultValue = "42", description = "Of everything drawn (default: ${DEFAULT-VALUE}).")
    private long seed;

    TopicsCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    @SuppressWarnings("try") // the lock only has to be held
    public Integer call() throws Exception {
        if (repeat.wanted()) {
            return repeat.repeat(common, clock);
        }
        TopicRequest request = new TopicRequest(embedding, language, fewest, most, step, seed);
        try (Interruption interruption = Interruption.watch();
                Ports ports = common.ports(clock);
                FolderLock lock = FolderLock.take(common.configuration().data(), "topics")) {
            return common.recorded(ports, () -> find(request, ports, interruption));
        }
    }

    private int find(TopicRequest request, Ports ports, Interruption interruption) {
        Collection<Course> courses = ports.store().courses().current().all();
        FoundTopics found;
        try (Bar bar = new Bar("Finding topics", common.err(), interruption)) {
            found = ports.batch().topics().find(request, courses, bar.watching());
        }
        TopicCheck check = TopicCheck.of(found.topics(), courses);
        TopicReport report = new TopicReport(found, check, courses);
        Told told = new Told(found, check);
        Path written =
                report.write(common.configuration().data(), RUN.format(clock.instant()), CommonOptions.toJson(told));
        ports.store().topics().replace(found.topics());
        common.answer(told, report.markdown() + "\nThe report is in " + written);
        return ExitCode.OK;
    }
}
