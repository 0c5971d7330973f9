package org.bigmooc.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.bigmooc.testbed.CassandraCluster;
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
    void everybodysListsAreKeptOnceByTheExecutorsOfAClusterInCassandra() throws Exception {
        try (CassandraCluster cassandra = CassandraCluster.start(folder.resolve("cassandra"), 1);
                SparkCluster spark = SparkCluster.start(folder.resolve("spark"), 2, SparkCluster.Options.FOR_TESTS)) {
            String config = Files.writeString(folder.resolve("cluster.yaml"), """
                            store: cassandra
                            plugins:
                              cassandra: {contact-points: "%s", local-datacenter: %s}
                              spark: {master: "%s"}
                            """.formatted(
                                    cassandra.contactPoints(), CassandraCluster.DATACENTER, spark.master()))
                    .toString();
            assertThat(run(config, "import", "--from", "../data/sample").exitCode())
                    .isZero();
            Program.Outcome early = run(config, "score-all");
            assertThat(early.exitCode()).isEqualTo(1);
            assertThat(early.err()).contains("No model is in service");
            assertThat(run(config, "train", "--model", "ease").exitCode()).isZero();

            Program.Outcome first = run(config, "score-all");
            Program.Outcome second = run(config, "score-all");

            assertThat(first.out()).as(first.err()).contains("2,000 learners: 2,000 lists computed by ease-");
            assertThat(second.out()).contains("0 lists computed by ease-", "2,000 still true");
            assertThat(run(config, "recommend", "--learner", "U_7").out()).contains("ease-");
        }
    }

    private Program.Outcome run(String config, String... arguments) throws Exception {
        String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 2);
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
