package org.bigmooc.spark.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bigmooc.domain.batch.BatchListener;
import org.bigmooc.domain.catalogue.Course;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.catalogue.Field;
import org.bigmooc.domain.catalogue.LocalizedText;
import org.bigmooc.domain.fault.InvalidInput;
import org.bigmooc.domain.topic.FoundTopics;
import org.bigmooc.domain.topic.TopicCheck;
import org.bigmooc.domain.topic.TopicRequest;
import org.bigmooc.domain.topic.TopicRequest.Language;
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

/** Courses of four planted topics, each with words of its own in two scripts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SparkTopicModellingIT {

    private static final int PLANTED = 4;
    private static final int COURSES = 160;
    private static final CourseId SILENT = new CourseId("C_silent");

    @TempDir
    static Path folder;

    private final List<Course> courses = planted();
    private SparkConnection local;
    private FoundTopics here;

    private static List<Course> planted() {
        Random random = new Random(7);
        List<Course> courses = new ArrayList<>(IntStream.range(0, COURSES)
                .mapToObj(i -> course("C_" + i, "Field " + i % PLANTED, text(i % PLANTED, random)))
                .toList());
        courses.add(course(SILENT.value(), "Field 0", "2026!"));
        return courses;
    }

    private static Course course(String id, String field, String about) {
        return new Course(
                new CourseId(id),
                LocalizedText.EMPTY,
                new LocalizedText(about, ""),
                List.of(new Field(field)),
                "",
                Instant.EPOCH,
                false);
    }

    /** Twenty words of the topic's ten, and five that all topics use. */
    private static String text(int topic, Random random) {
        String own = IntStream.range(0, 20)
                .mapToObj(i -> "word" + (char) ('a' + topic) + "x" + (char) ('a' + random.nextInt(10)))
                .collect(Collectors.joining(" "));
        String shared = IntStream.range(0, 5)
                .mapToObj(i -> "shared" + (char) ('a' + random.nextInt(5)))
                .collect(Collectors.joining(" "));
        return own + " " + shared + (topic == 0 ? " 微积分 微积分 微积分" : "");
    }

    private static TopicRequest request(String embedding, int fewest, int most) {
        return new TopicRequest(embedding, Language.ORIGINAL, fewest, most, 1, 42);
    }

    private static SparkConnection connection(String master) {
        return new SparkConnection(new SparkSettings(
                master,
                Map.of("spark.driver.host", "127.0.0.1", "spark.executor.memory", "1g"),
                folder.resolve("scratch")));
    }

    @BeforeAll
    void findOnThisMachine() {
        local = connection("local[2]");
        here = new SparkTopicModelling(local)
                .find(request("tf-idf", PLANTED - 1, PLANTED + 1), courses, BatchListener.SILENT);
    }

    @Test
    @Order(1)
    void thePlantedTopicsAreFoundByTheHighestSilhouette() {
        assertThat(here.tries()).extracting(FoundTopics.Try::topics).containsExactly(3, 4, 5);
        assertThat(here.topics().topics()).hasSize(PLANTED);
        TopicCheck check = TopicCheck.of(here.topics(), courses);
        assertThat(check.sameField()).isEqualTo(1);
        assertThat(check.any()).isLessThan(0.3);
    }

    @Test
    @Order(1)
    void topicsAreNamedByWordsThatOnlyTheyUse() {
        Set<String> words = new HashSet<>();
        here.topics().topics().forEach(topic -> {
            assertThat(topic.words()).hasSizeGreaterThan(5).noneMatch(word -> word.startsWith("shared"));
            words.addAll(topic.words());
        });
        assertThat(words).contains("微积");
    }

    @Test
    @Order(1)
    void aCourseWithoutWordsHasNoTopic() {
        assertThat(here.untold()).isEqualTo(1);
        assertThat(here.topics().of(SILENT)).isEmpty();
        assertThat(here.topics().byCourse()).hasSize(COURSES);
    }

    @Test
    @Order(1)
    void theSameSeedGivesTheSameTopics() {
        FoundTopics again =
                new SparkTopicModelling(local).find(request("tf-idf", PLANTED, PLANTED), courses, BatchListener.SILENT);

        assertThat(again.topics()).isEqualTo(here.topics());
        assertThat(here.tries()).containsAll(again.tries());
    }

    @Test
    @Order(1)
    void anotherEmbeddingFindsThemToo() {
        FoundTopics found = new SparkTopicModelling(local)
                .find(request("word2vec", PLANTED, PLANTED), courses, BatchListener.SILENT);

        assertThat(TopicCheck.of(found.topics(), courses).sameField()).isGreaterThan(0.9);
    }

    @Test
    @Order(1)
    void whatCannotBeDoneIsToldInOneSentence() {
        SparkTopicModelling modelling = new SparkTopicModelling(local);

        assertThatThrownBy(() -> modelling.find(request("sentences", 2, 6), courses, BatchListener.SILENT))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("'sentences'; there are tf-idf, word2vec");
        assertThatThrownBy(() -> modelling.find(request("tf-idf", 2, 6), courses.subList(0, 3), BatchListener.SILENT))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("3 courses");
        assertThatThrownBy(() -> modelling.find(request("tf-idf", 2, 6), List.of(), BatchListener.SILENT))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    @Order(2)
    void aClusterOfTwoWorkersFindsTheSame() {
        local.close();
        try (SparkCluster cluster = SparkCluster.start(folder.resolve("spark"), 2, SparkCluster.Options.FOR_TESTS);
                SparkConnection there = connection(cluster.master())) {
            FoundTopics found = new SparkTopicModelling(there)
                    .find(request("tf-idf", PLANTED, PLANTED), courses, BatchListener.SILENT);

            assertThat(found.topics()).isEqualTo(here.topics());
        }
    }

    @AfterAll
    void stop() {
        local.close();
    }
}
