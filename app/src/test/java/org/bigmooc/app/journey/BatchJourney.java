package org.bigmooc.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bigmooc.testbed.CassandraCluster;
import org.bigmooc.testbed.KafkaCluster;
import org.bigmooc.testbed.SparkCluster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What runs on Spark, from outside. */
class BatchJourney {

    @TempDir
    Path folder;

    private Program program() {
        return new Program(folder.resolve("data"));
    }

    @Test
    void theStoreBecomesACleanDataSetWithAReport() throws Exception {
        assertThat(program().run("import", "--from", "../data/sample").exitCode())
                .isZero();

        Program.Outcome prepared = program().run("prepare", "--run", "journey", "--json");

        assertThat(prepared.exitCode()).as(prepared.err()).isZero();
        assertThat(prepared.out())
                .containsPattern("\"name\" : \"learners\",\\s*\"rows\" : 2000,")
                .containsPattern("\"name\" : \"enrolments\",\\s*\"rows\" : 31330,");
        assertThat(folder.resolve("data/prepared/journey/sequences")).isNotEmptyDirectory();
        assertThat(Files.readString(folder.resolve("data/preparations/journey/report.html")))
                .contains("learners by enrolments", "<svg");
        assertThat(prepared.err()).doesNotContain("WARN", "Exception");

        Program.Outcome ofStore = program().run("train", "--model", "transitions");
        Program.Outcome ofPrepared = program().run("train", "--model", "transitions", "--prepared", "journey");
        assertThat(ofPrepared.exitCode()).as(ofPrepared.err()).isZero();
        assertThat(figures(ofPrepared)).hasSize(3).isEqualTo(figures(ofStore));
        assertThat(program()
                        .run("train", "--model", "transitions", "--prepared", "trip")
                        .err())
                .contains("There is no folder", "prepared/trip");
    }

    private static List<String> figures(Program.Outcome trained) {
        return trained.out()
                .lines()
                .filter(line -> line.contains("NDCG@10"))
                .limit(3)
                .toList();
    }

    @Test
    void coursesGetTopicsThatAreShownAndLearned() throws Exception {
        assertThat(program().run("import", "--from", "../data/sample").exitCode())
                .isZero();

        Program.Outcome found = program().run("topics", "--from", "4", "--to", "8", "--language", "original");

        assertThat(found.exitCode()).as(found.err()).isZero();
        assertThat(found.out()).contains("silhouette", "topic-01", "of 300 courses have a topic");
        assertThat(found.err()).doesNotContain("WARN", "Exception");
        try (Stream<Path> files = Files.walk(folder.resolve("data/topics"))) {
            assertThat(files.map(Path::getFileName).map(Path::toString)).contains("report.html", "report.json");
        }
        assertThat(program().run("train", "--model", "fm", "--set", "epochs=1").exitCode())
                .isZero();
    }

    @Test
    void everyJobRunsOnAClusterWithKafkaAndCassandra() throws Exception {
        try (CassandraCluster cassandra = CassandraCluster.start(folder.resolve("cassandra"), 1);
                KafkaCluster kafka = KafkaCluster.start(folder.resolve("kafka"), 1);
                SparkCluster spark = SparkCluster.start(folder.resolve("spark"), 2, SparkCluster.Options.FOR_TESTS)) {
            Path properties = Files.writeString(
                    folder.resolve("spark.properties"), "spark.executor.extraJavaOptions " + Program.SHORT_LIVED);
            String config = Files.writeString(folder.resolve("cluster.yaml"), """
                            store: cassandra
                            log: kafka
                            plugins:
                              cassandra: {contact-points: "%s", local-datacenter: %s}
                              kafka: {bootstrap-servers: "%s"}
                              spark: {master: "%s", properties-file: "%s"}
                            """.formatted(
                                    cassandra.contactPoints(),
                                    CassandraCluster.DATACENTER,
                                    kafka.bootstrapServers(),
                                    spark.master(),
                                    properties))
                    .toString();
            assertThat(run(config, "import", "--from", "../data/sample").exitCode())
                    .isZero();

            topicsAreFoundAndACleanDataSetIsMade(config);
            replicasTrainOnItThoughAnExecutorIsLost(config, spark);
            everybodysListsAreKeptOnce(config);
            everyEventIsCounted(config, kafka);
        }
    }

    private void topicsAreFoundAndACleanDataSetIsMade(String config) throws Exception {
        Program.Outcome topics =
                run(config, "topics", "--from", "4", "--to", "6", "--step", "2", "--language", "original");
        assertThat(topics.out()).as(topics.err()).contains("of 300 courses have a topic");

        Program.Outcome prepared = run(config, "prepare", "--run", "journey", "--json");
        assertThat(prepared.out())
                .as(prepared.err())
                .containsPattern("\"name\" : \"enrolments\",\\s*\"rows\" : 31330,");
    }

    private void replicasTrainOnItThoughAnExecutorIsLost(String config, SparkCluster spark) throws Exception {
        Program.Outcome fm =
                run(config, "train", "--model", "fm", "--prepared", "journey", "--replicas", "2", "--set", "epochs=1");
        assertThat(fm.out()).as(fm.err()).contains("fm-", "is in service");
        String[] sasrec = {
            "train",
            "--model",
            "sasrec",
            "--replicas",
            "2",
            "--set",
            "epochs=2",
            "--set",
            "width=16",
            "--set",
            "hidden=16",
            "--config",
            config
        };
        String undisturbed = testFigures(
                run(config, Arrays.copyOf(sasrec, sasrec.length - 2)).out());

        try (Program.Service training = program().startEndless(with(sasrec, "--fresh"))) {
            ProcessHandle replica = awaitReplica(training, spark);
            replica.destroyForcibly();
            assertThat(training.process().waitFor(4, TimeUnit.MINUTES)).isTrue();
            assertThat(training.process().exitValue()).as(training.printed()).isZero();
            assertThat(testFigures(training.printed())).isEqualTo(undisturbed);
        }
    }

    private static String[] with(String[] arguments, String more) {
        String[] all = Arrays.copyOf(arguments, arguments.length + 1);
        all[arguments.length] = more;
        return all;
    }

    /** The process of an executor that has loaded PyTorch, so that it is about to train. */
    private static ProcessHandle awaitReplica(Program.Service training, SparkCluster spark) throws IOException {
        Instant deadline = Instant.now().plus(Duration.ofMinutes(3));
        while (Instant.now().isBefore(deadline)) {
            assertThat(training.process().isAlive()).as(training.printed()).isTrue();
            for (ProcessHandle executor : spark.executors(0)) {
                Path memory = Path.of("/proc", Long.toString(executor.pid()), "maps");
                if (Files.exists(memory) && Files.readString(memory).contains("libtorch_cpu")) {
                    return executor;
                }
            }
            LockSupport.parkNanos(20_000_000);
        }
        throw new AssertionError("No executor trains: " + training.printed());
    }

    private static String testFigures(String printed) {
        return printed.lines().filter(line -> line.strip().startsWith("test")).collect(Collectors.joining("\n"));
    }

    private void everybodysListsAreKeptOnce(String config) throws Exception {
        Program.Outcome first = run(config, "score-all");
        Program.Outcome second = run(config, "score-all");

        assertThat(first.out()).as(first.err()).contains("2,000 learners: 2,000 lists computed by");
        assertThat(second.out()).contains("0 lists computed by", "2,000 still true");
        assertThat(run(config, "recommend", "--learner", "U_7").exitCode()).isZero();
    }

    private void everyEventIsCounted(String config, KafkaCluster kafka) throws Exception {
        StreamJourney.append(kafka, folder.resolve("data"), StreamJourney.events());

        Program.Outcome first = run(config, "stream", "--once");
        Program.Outcome second = run(config, "stream", "--once");

        assertThat(first.out()).as(first.err()).contains("since the stream began: {VIEW=2000, ENROL=2000}");
        assertThat(second.out()).as(second.err()).contains("since the stream began: {VIEW=2000, ENROL=2000}");
    }

    private Program.Outcome run(String config, String... arguments) throws Exception {
        String[] all = Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = "--config";
        all[arguments.length + 1] = config;
        return program().run(all);
    }

    @Test
    void aMasterThatIsAwayAndAStoreThatItsExecutorsCannotReachAreToldInOneLine() throws Exception {
        String config = Files.writeString(
                        folder.resolve("cluster.yaml"), "plugins: {spark: {master: \"spark://127.0.0.1:1\"}}\n")
                .toString();

        Program.Outcome away = run(config, "prepare", "--from", "../data/sample");
        assertThat(away.exitCode()).isEqualTo(1);
        assertThat(away.err())
                .contains("No Spark master answers at 127.0.0.1:1")
                .doesNotContain("Exception in");
        assertThat(folder.resolve("data/prepared")).doesNotExist();

        assertThat(run(config, "import", "--from", "../data/sample").exitCode()).isZero();
        assertThat(run(config, "train", "--model", "popularity").exitCode()).isZero();
        Program.Outcome unreachable = run(config, "score-all");
        assertThat(unreachable.exitCode()).isEqualTo(2);
        assertThat(unreachable.err()).contains("The store 'sqlite' is a file on this machine");
    }
}
