package org.bigmooc.spark.preparation;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bigmooc.domain.testing.Samples.enrol;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.assertj.core.api.AbstractThrowableAssert;
import org.bigmooc.domain.batch.BatchListener;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.catalogue.CourseLink;
import org.bigmooc.domain.catalogue.CourseTopics;
import org.bigmooc.domain.catalogue.FakeCatalogueFacts;
import org.bigmooc.domain.catalogue.FakeCourseCatalogue;
import org.bigmooc.domain.catalogue.FakeTopicStore;
import org.bigmooc.domain.catalogue.Topic;
import org.bigmooc.domain.fault.InvalidInput;
import org.bigmooc.domain.fault.Unavailable;
import org.bigmooc.domain.history.FakeLearningHistories;
import org.bigmooc.domain.learner.FakeLearners;
import org.bigmooc.domain.learner.Gender;
import org.bigmooc.domain.learner.Learner;
import org.bigmooc.domain.learner.LearnerId;
import org.bigmooc.domain.preparation.CleaningRules;
import org.bigmooc.domain.preparation.PreparationRequest;
import org.bigmooc.domain.preparation.PreparedDataset;
import org.bigmooc.domain.preparation.StoredDataset;
import org.bigmooc.domain.testing.Samples;
import org.bigmooc.domain.training.ReadDataset;
import org.bigmooc.spark.session.SparkConnection;
import org.bigmooc.spark.session.SparkSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SparkPreparedDatasetsIT {

    private static final int COURSES = 30;
    private static final int LEARNERS = 60;
    private static final CleaningRules EVERYTHING = new CleaningRules(1, 1, 1, 1);

    @TempDir
    static Path folder;

    private final FakeCourseCatalogue catalogue = new FakeCourseCatalogue();
    private final FakeCatalogueFacts facts = new FakeCatalogueFacts();
    private final FakeTopicStore topics = new FakeTopicStore();
    private final FakeLearningHistories histories = new FakeLearningHistories();
    private final FakeLearners learners = new FakeLearners();

    private SparkConnection connection;
    private PreparedDataset whole;

    @BeforeAll
    void prepareWhatTheStoreHolds() {
        connection = new SparkConnection(new SparkSettings("local[2]", Map.of(), folder.resolve("scratch")));
        fillTheStore(new Random(1));
        whole = new SparkPreparation(connection)
                .prepare(
                        new PreparationRequest(
                                "whole", folder.resolve("prepared").toUri().toString(), EVERYTHING, topics.current()),
                        new StoredDataset(catalogue, facts, histories, learners),
                        BatchListener.SILENT);
    }

    private void fillTheStore(Random random) {
        for (int i = 0; i < COURSES; i++) {
            String id = "C_" + i;
            catalogue.save(List.of(Samples.course(id, "Field " + i % 4)));
            facts.save(List.of(
                    new CourseLink(new CourseId(id), CourseLink.Kind.TEACHER, "T_" + random.nextInt(9)),
                    new CourseLink(new CourseId(id), CourseLink.Kind.SCHOOL, "S_" + random.nextInt(3)),
                    new CourseLink(new CourseId(id), CourseLink.Kind.CONCEPT, "K_" + random.nextInt(20))));
        }
        topics.replace(new CourseTopics(
                List.of(new Topic("topic-01", List.of()), new Topic("topic-02", List.of())),
                IntStream.range(0, COURSES / 2)
                        .boxed()
                        .collect(Collectors.toMap(i -> new CourseId("C_" + i), i -> "topic-0" + (1 + i % 2)))));
        for (int i = 0; i < LEARNERS; i++) {
            String id = "U_" + i;
            Gender gender = List.of(Gender.values()).get(i % 3);
            learners.save(List.of(new Learner(new LearnerId(id), "", gender, OptionalInt.empty(), "")));
            int first = random.nextInt(COURSES);
            for (int k = 0; k < 1 + i % 7; k++) {
                histories.extend(List.of(enrol(id, "C_" + (first + 11 * k) % COURSES, k)));
            }
        }
    }

    @AfterAll
    void endTheSession() {
        connection.close();
    }

    @Test
    void modelsLearnFromItWhatTheyWouldFromTheStore() {
        org.bigmooc.domain.training.Dataset stored =
                new ReadDataset(catalogue, facts, topics, histories, learners).read();

        org.bigmooc.domain.training.Dataset read = read(folder.resolve("prepared/whole"));

        assertThat(read.courses()).isEqualTo(stored.courses()).hasSize(COURSES);
        assertThat(read.learners()).isEqualTo(stored.learners());
        assertThat(read.hash()).isEqualTo(stored.hash());
    }

    @Test
    void partsWithoutRowsMeanNothing() throws IOException {
        Path spread = copy("spread");
        replace(spread, "sequences", rows -> rows.repartition(4, lit(0)));
        replace(spread, "graph", rows -> rows.repartition(1).union(rows.limit(0)));

        assertThat(read(spread).hash())
                .isEqualTo(read(folder.resolve("prepared/whole")).hash());
    }

    @Test
    void whatIsNotThereIsNamed() throws IOException {
        refused(folder.resolve("nowhere"))
                .hasMessageContaining("There is no folder")
                .hasMessageContaining("nowhere");
        refused(Files.createDirectory(folder.resolve("empty"))).hasMessageContaining("has no manifest.json");

        Path broken = copy("broken");
        Files.writeString(broken.resolve("manifest.json"), "{\"format\": 1, ");
        Files.deleteIfExists(broken.resolve(".manifest.json.crc"));
        refused(broken).hasMessageContaining("manifest.json is no JSON");
        Files.writeString(broken.resolve("manifest.json"), "{\"format\": 2}");
        refused(broken).hasMessageContaining("format number 2");
        Files.writeString(broken.resolve("manifest.json"), "{\"format\": 1}");
        refused(broken).hasMessageContaining("says nothing of a table");

        Path part = copy("part");
        Files.move(part.resolve("graph"), part.resolve("draft"));
        refused(part).hasMessageContaining("part/graph is missing");
    }

    @Test
    void aFileThatIsCutOffIsNamed() throws IOException {
        Path cut = copy("cut");
        Path file = aFileOf(cut.resolve("sequences"));
        try (RandomAccessFile writing = new RandomAccessFile(file.toFile(), "rw")) {
            writing.setLength(writing.length() / 2);
        }
        Files.deleteIfExists(file.resolveSibling("." + file.getFileName() + ".crc"));

        assertThatThrownBy(() -> read(cut))
                .isInstanceOf(Unavailable.class)
                .hasMessageContaining("cut/sequences cannot be read")
                .hasMessageContaining(file.getFileName().toString());
    }

    @Test
    void aTableWithoutAColumnOrWithOneOfAnotherTypeIsRefused() throws IOException {
        Path without = copy("without");
        replace(without, "courses", rows -> rows.drop("id"));
        refused(without).hasMessageContaining("without/courses has no column 'id'");

        Path typed = copy("typed");
        replace(
                typed,
                "sequences",
                rows -> rows.withColumn("learner", col("learner").cast("string")));
        refused(typed)
                .hasMessageContaining("'learner'")
                .hasMessageContaining("typed/sequences has the type string, not int");
    }

    @Test
    void rowsThatContradictTheManifestAreRefused() throws IOException {
        Path fewer = copy("fewer");
        replace(fewer, "enrolments", rows -> rows.where(col("position").gt(0)));
        refused(fewer).hasMessageContaining("fewer/enrolments has ").hasMessageContaining("but manifest.json says");

        Path other = copy("other");
        replace(
                other,
                "learners",
                rows -> rows.withColumn(
                        "gender", when(col("learner").equalTo(0), "other").otherwise(col("gender"))));
        refused(other).hasMessageContaining("other/learners has other rows");
    }

    @Test
    void numbersThatContradictEachOtherAreRefused() throws IOException {
        Path far = copy("far");
        replace(
                far,
                "sequences",
                rows -> rows.withColumn("courses", transform(col("courses"), course -> course.plus(COURSES - 1))));
        confirm(far, "sequences");
        refused(far).hasMessageContaining("far/sequences has the course number").hasMessageContaining("0 to 29");

        Path twice = copy("twice");
        replace(twice, "sequences", rows -> rows.withColumn("learner", lit(0)));
        confirm(twice, "sequences");
        refused(twice).hasMessageContaining("twice/sequences has learner 0 twice");

        Path strange = copy("strange");
        replace(strange, "graph", rows -> rows.withColumn("relation", lit("mood")));
        confirm(strange, "graph");
        refused(strange).hasMessageContaining("the unknown relation 'mood'");
    }

    @Test
    void nothingToLearnFromIsTold() throws IOException {
        Path none = copy("none");
        replace(none, "learners", rows -> rows.limit(0));
        confirm(none, "learners");

        refused(none).hasMessageContaining("nothing to learn from");
    }

    private org.bigmooc.domain.training.Dataset read(Path where) {
        return new SparkPreparedDatasets(connection).read(where.toUri().toString(), BatchListener.SILENT);
    }

    private AbstractThrowableAssert<?, ? extends Throwable> refused(Path where) {
        return assertThatThrownBy(() -> read(where)).isInstanceOf(InvalidInput.class);
    }

    private Path copy(String name) throws IOException {
        Path from = folder.resolve("prepared/whole");
        Path to = folder.resolve(name);
        try (Stream<Path> all = Files.walk(from)) {
            for (Path one : (Iterable<Path>) all::iterator) {
                Files.copy(one, to.resolve(from.relativize(one)));
            }
        }
        return to;
    }

    private void replace(Path where, String table, UnaryOperator<Dataset<Row>> change) {
        change.apply(table(folder.resolve("prepared/whole"), table))
                .write()
                .mode("overwrite")
                .parquet(where.resolve(table).toUri().toString());
    }

    private Dataset<Row> table(Path where, String table) {
        return connection.session().read().parquet(where.resolve(table).toUri().toString());
    }

    /** Has the manifest say what a table holds now. */
    private void confirm(Path where, String changed) throws IOException {
        List<PreparedDataset.Table> tables = whole.tables().stream()
                .map(one -> one.name().equals(changed) ? TableFacts.of(changed, table(where, changed)) : one)
                .toList();
        FileSystem files = FileSystem.get(connection.session().sparkContext().hadoopConfiguration());
        Manifest.write(
                files,
                new org.apache.hadoop.fs.Path(where.toUri()),
                new PreparedDataset(
                        whole.run(), whole.location(), whole.rules(), whole.effects(), tables, whole.profile()));
    }

    private static Path aFileOf(Path table) throws IOException {
        try (Stream<Path> all = Files.list(table)) {
            return all.filter(file -> file.toString().endsWith(".parquet"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
