package org.bigmooc.cassandra;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.interaction.EventId;
import org.bigmooc.domain.interaction.Interaction;
import org.bigmooc.domain.interaction.InteractionKind;
import org.bigmooc.domain.learner.Gender;
import org.bigmooc.domain.learner.Learner;
import org.bigmooc.domain.learner.LearnerId;
import org.bigmooc.domain.plugin.StorePorts;
import org.bigmooc.domain.recommendation.Reason;
import org.bigmooc.domain.recommendation.Recommendation;
import org.bigmooc.domain.recommendation.Recommendations;
import org.bigmooc.domain.recommendation.Source;
import org.bigmooc.domain.testing.Eventually;
import org.bigmooc.testbed.CassandraCluster;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/**
 * Loads a platform of 100,000 learners, and compares what lies on the disk with the arithmetic of {@code docs/capacity.md}.
 */
class CapacityIT {

    private static final int LEARNERS = 100_000;
    private static final int ENROLMENTS = 12;
    private static final int COURSES = 3_321;
    private static final int WITH_RECOMMENDATIONS = 5_000;
    private static final int LISTED = 50;
    private static final int BATCH = 5_000;
    private static final Percentage TOLERANCE = Percentage.withPercentage(15);
    private static final Instant START = Instant.parse("2020-02-01T00:00:00Z");
    private static final int SECONDS_OF_A_YEAR = 365 * 24 * 3600;

    @TempDir
    static Path folder;

    private static CassandraCluster cluster;
    private static StorePorts store;

    @BeforeAll
    static void start() {
        cluster = CassandraCluster.start(folder.resolve("ring"), 1);
        store = new CassandraPlugin().openStore(OpenStore.context(cluster, Map.of()));
    }

    @AfterAll
    static void stop() {
        store.close();
        cluster.close();
    }

    private static String learner(int number) {
        return "U_" + (10_000_000 + number * 89L);
    }

    private static Set<Integer> coursesOf(Random random) {
        Set<Integer> courses = new TreeSet<>();
        while (courses.size() < ENROLMENTS) {
            courses.add(random.nextInt(COURSES));
        }
        return courses;
    }

    private static List<Interaction> enrolments(int number) {
        Random random = new Random(number);
        return coursesOf(random).stream()
                .map(course -> new Interaction(
                        new EventId("e"),
                        new LearnerId(learner(number)),
                        new CourseId("C_" + (600_000 + course)),
                        InteractionKind.ENROL,
                        START.plusSeconds(random.nextInt(SECONDS_OF_A_YEAR))))
                .toList();
    }

    private static void loadEnrolments() {
        List<Interaction> batch = new ArrayList<>();
        for (int i = 0; i < LEARNERS; i++) {
            batch.addAll(enrolments(i));
            if (batch.size() >= BATCH || i == LEARNERS - 1) {
                store.histories().extend(batch);
                batch.clear();
            }
        }
    }

    @Test
    void isAsTheArithmeticSays(TestReporter reporter) {
        loadEnrolments();
        saveLearners();
        saveRecommendations();
        cluster.flush("bigmooc");

        compare("user_course", LEARNERS, Arithmetic.historyBytes(10, ENROLMENTS, 8), reporter);
        compare("users", LEARNERS, Arithmetic.learnerBytes(10, 0, 6, 0), reporter);
        compare("recommendations", WITH_RECOMMENDATIONS, Arithmetic.recommendationBytes(10, 24, LISTED, 8), reporter);
    }

    /** Files that a compaction has replaced lie there for a moment longer. */
    private static void compare(String table, int partitions, double uncompressed, TestReporter reporter) {
        Eventually.eventually(() -> assertThat(bytesOnDisk(table, partitions))
                .as("bytes of a partition of %s", table)
                .isCloseTo(derived(table, uncompressed), TOLERANCE));
        reporter.publishEntry(Map.of(
                "table", table,
                "bytes before compression, derived", "%.0f".formatted(uncompressed),
                "compression", "%.2f".formatted(cluster.compressionRatio(0, "bigmooc", table)),
                "bytes on disk, derived", "%.0f".formatted(derived(table, uncompressed)),
                "bytes on disk, measured", "%.0f".formatted(bytesOnDisk(table, partitions))));
    }

    private static double derived(String table, double uncompressed) {
        return uncompressed * cluster.compressionRatio(0, "bigmooc", table) + Arithmetic.indexBytes(10);
    }

    private static double bytesOnDisk(String table, int partitions) {
        return (double) cluster.bytesOnDisk(0, "bigmooc", table) / partitions;
    }

    private static void saveLearners() {
        for (int from = 0; from < LEARNERS; from += BATCH) {
            store.learners()
                    .save(IntStream.range(from, from + BATCH)
                            .mapToObj(i -> new Learner(
                                    new LearnerId(learner(i)),
                                    "",
                                    i % 2 == 0 ? Gender.FEMALE : Gender.MALE,
                                    OptionalInt.of(1980 + i % 25),
                                    ""))
                            .toList());
        }
    }

    private static void saveRecommendations() {
        Eventually.inParallel(10, caller -> {
            for (int i = caller; i < WITH_RECOMMENDATIONS; i += 10) {
                store.recommendations().save(recommendations(i));
            }
        });
    }

    private static Recommendations recommendations(int number) {
        Random random = new Random(number);
        List<Recommendation> items = IntStream.rangeClosed(1, LISTED)
                .mapToObj(rank -> new Recommendation(
                        rank,
                        new CourseId("C_" + (600_000 + random.nextInt(COURSES))),
                        random.nextDouble(),
                        Optional.of(new Reason.History(
                                new CourseId("C_" + (600_000 + random.nextInt(COURSES))), true, 0.5))))
                .toList();
        return new Recommendations(
                new LearnerId(learner(number)),
                items,
                new Source(Source.Step.MODEL, "ensemble-20260101-000000"),
                random.nextLong(),
                Instant.now());
    }
}
