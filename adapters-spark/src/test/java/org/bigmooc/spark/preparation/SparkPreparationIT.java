package org.bigmooc.spark.preparation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.bigmooc.domain.batch.BatchListener;
import org.bigmooc.domain.catalogue.CourseTopics;
import org.bigmooc.domain.fault.InvalidInput;
import org.bigmooc.domain.fault.Unavailable;
import org.bigmooc.domain.fault.WorkInterrupted;
import org.bigmooc.domain.preparation.CleaningRules;
import org.bigmooc.domain.preparation.PreparationRequest;
import org.bigmooc.domain.preparation.PreparedDataset;
import org.bigmooc.spark.session.SparkConnection;
import org.bigmooc.spark.session.SparkSettings;
import org.bigmooc.testbed.SparkCluster;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SparkPreparationIT {

    private static final CleaningRules RULES = new CleaningRules(5, 6, 4, 20);
    private static final RawRecords RAW = RawRecords.bySeed(3);

    @TempDir
    static Path folder;

    private SparkConnection local;
    private PreparedDataset here;

    @BeforeAll
    void prepareOnThisMachine() {
        local = connection("local[2]");
        here = new SparkPreparation(local).prepare(request("here"), RAW, BatchListener.SILENT);
    }

    @Test
    @Order(1)
    void whatIsLeftIsWhatAPlainCountLeaves() {
        PlainPreparation plain = new PlainPreparation(RULES, RAW);
        Map<String, Long> rows = here.tables().stream()
                .collect(Collectors.toMap(PreparedDataset.Table::name, PreparedDataset.Table::rows));

        assertThat(plain.triples()).as("a test that tests something").isPositive();
        assertThat(rows)
                .containsEntry("enrolments", plain.enrolments())
                .containsEntry("learners", plain.learners())
                .containsEntry("sequences", plain.learners())
                .containsEntry("courses", plain.courses())
                .containsEntry("graph", plain.triples());
        assertThat(read("graph"))
                .anyMatch(row -> row.getString(row.fieldIndex("relation")).equals("topic"));
        assertThat(sequences()).isEqualTo(plain.numberedSequences());
        assertThat(folder.resolve("prepared/here/manifest.json")).content().contains("\"enrolments\"");
    }

    @Test
    @Order(1)
    void theSplitHoldsOutTheLastTwoCourses() {
        assertThat(read("sequences")).isNotEmpty().allSatisfy(row -> {
            List<Integer> all = row.getList(row.fieldIndex("courses"));
            assertThat(row.<Integer>getList(row.fieldIndex("training"))).isEqualTo(all.subList(0, all.size() - 2));
            assertThat(row.getInt(row.fieldIndex("validation"))).isEqualTo(all.get(all.size() - 2));
            assertThat(row.getInt(row.fieldIndex("test"))).isEqualTo(all.getLast());
        });
    }

    @Test
    @Order(1)
    void aRunThatLeavesNothingOrIsStoppedOrIsThereLeavesNothingBehind() throws IOException {
        SparkPreparation preparation = new SparkPreparation(local);
        PreparationRequest strict =
                new PreparationRequest("strict", prepared(), new CleaningRules(1_000, 5, 5, 25), CourseTopics.NONE);

        assertThatThrownBy(() -> preparation.prepare(strict, RAW, BatchListener.SILENT))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("The rules leave no enrolment");
        assertThatThrownBy(() -> preparation.prepare(request("stopped"), RAW, new StopsAt("cleaning")))
                .isInstanceOf(WorkInterrupted.class);
        assertThatThrownBy(() -> preparation.prepare(request("here"), RAW, BatchListener.SILENT))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("is there already");
        assertThat(children("prepared")).containsExactly("here");
    }

    /** After those that need the session on this machine: a process has one session at a time. */
    @Test
    @Order(2)
    void aClusterDoesTheSame() {
        local.close();
        try (SparkCluster cluster = SparkCluster.start(folder.resolve("spark"), 2, SparkCluster.Options.FOR_TESTS);
                SparkConnection remote = connection(cluster.master())) {
            PreparedDataset there = new SparkPreparation(remote).prepare(request("there"), RAW, BatchListener.SILENT);

            assertThat(cluster.executors(0)).as("executors of the first worker").hasSize(1);
            assertThat(cluster.executors(1))
                    .as("executors of the second worker")
                    .hasSize(1);
            assertThat(there.effects()).isEqualTo(here.effects());
            assertThat(there.tables()).isEqualTo(here.tables());
            assertThat(there.profile()).isEqualTo(here.profile());
        }
    }

    @AfterAll
    void endTheSession() {
        local.close();
    }

    @Test
    @Order(2)
    void aMasterThatIsNotThereIsNamed() {
        SparkSettings nowhere = new SparkSettings(
                "spark://127.0.0.1:1", Map.of("spark.driver.host", "127.0.0.1"), folder.resolve("scratch"));
        try (SparkConnection connection = new SparkConnection(nowhere)) {
            assertThatThrownBy(() ->
                            new SparkPreparation(connection).prepare(request("nowhere"), RAW, BatchListener.SILENT))
                    .isInstanceOf(Unavailable.class)
                    .hasMessageContaining("No Spark master answers at 127.0.0.1:1");
        }
    }

    private SparkConnection connection(String master) {
        return new SparkConnection(new SparkSettings(
                master,
                Map.of("spark.driver.host", "127.0.0.1", "spark.executor.memory", "1g"),
                folder.resolve("scratch")));
    }

    private PreparationRequest request(String run) {
        return new PreparationRequest(run, prepared(), RULES, RAW.topics());
    }

    private String prepared() {
        return folder.resolve("prepared").toUri().toString();
    }

    private List<Row> read(String table) {
        return local.session().read().parquet(here.location() + "/" + table).collectAsList();
    }

    private Map<Integer, List<Integer>> sequences() {
        return read("sequences").stream()
                .collect(Collectors.toMap(
                        row -> row.getInt(row.fieldIndex("learner")), row -> row.getList(row.fieldIndex("courses"))));
    }

    private List<String> children(String name) throws IOException {
        try (Stream<Path> all = Files.list(folder.resolve(name))) {
            return all.map(path -> path.getFileName().toString()).toList();
        }
    }

    /** Asks to stop as soon as a step begins. */
    private static final class StopsAt implements BatchListener {

        private final String step;
        private volatile boolean reached;

        StopsAt(String step) {
            this.step = step;
        }

        @Override
        public void progressed(double fraction, String current) {
            reached = reached || current.equals(step);
        }

        @Override
        public boolean cancelled() {
            return reached;
        }
    }
}
