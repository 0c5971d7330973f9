package org.bigmooc.app.dataset.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bigmooc.app.dataset.DatasetFolder;
import org.bigmooc.domain.catalogue.Catalogue;
import org.bigmooc.domain.dataset.BadLine;
import org.bigmooc.domain.dataset.DryRunTarget;
import org.bigmooc.domain.dataset.ImportCheckpoint;
import org.bigmooc.domain.dataset.ImportDataset;
import org.bigmooc.domain.dataset.ImportListener;
import org.bigmooc.domain.dataset.ImportProgress;
import org.bigmooc.domain.dataset.ImportResult;
import org.bigmooc.domain.fault.Unavailable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateDatasetTest {

    private static final Path SAMPLE = Path.of("../data/sample");
    private static final int SAMPLE_LEARNERS = 2_000;
    private static final int SAMPLE_COURSES = 300;
    private static final long SAMPLE_SEED = 2026;

    @TempDir
    private Path folder;

    @Test
    void makesTheSampleDataSetAgain() {
        GeneratedFolder again =
                GeneratedFolder.make(folder.resolve("again"), SAMPLE_LEARNERS, SAMPLE_COURSES, SAMPLE_SEED);
        assertThat(again.contents()).isEqualTo(new GeneratedFolder(SAMPLE).contents());
    }

    @Test
    void makesAnotherDataSetOfAnotherSeed() {
        assertThat(make("a", 20, 40, 1).contents().get("user_course.csv"))
                .isNotEqualTo(make("b", 20, 40, 2).contents().get("user_course.csv"));
    }

    @Test
    void beginsALargerDataSetWithTheLearnersOfASmallerOne() {
        assertThat(make("large", 40, 300, 7).contents().get("user_course.csv"))
                .startsWith(make("small", 20, 300, 7).contents().get("user_course.csv"));
    }

    @Test
    void replacesFilesThatAreThere() {
        make("same", 30, 40, 1);
        assertThat(make("same", 20, 40, 1).contents())
                .isEqualTo(make("other", 20, 40, 1).contents());
    }

    @Test
    void saysSoWhenTheFolderCannotBeWritten() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "not a folder");
        assertThatThrownBy(() -> GeneratedFolder.make(file, 1, 1, 1))
                .isInstanceOf(Unavailable.class)
                .hasMessageContaining(file.toString());
    }

    @Test
    void tellsHowFarItIs() {
        long[] last = {0};
        GenerateResult result = new GenerateDataset(SplittableRandom::new)
                .generate(new GenerateRequest(250, 30, 1), folder, written -> last[0] = written);
        assertThat(last[0]).isEqualTo(250);
        assertThat(result.enrolments())
                .isEqualTo(new GeneratedFolder(folder).rows("user_course.csv").size());
    }

    @Test
    void isImportedToTheLastLine() {
        List<BadLine> bad = new ArrayList<>();
        ImportDataset dryRun =
                new ImportDataset(new DryRunTarget(new Catalogue(List.of())), ImportCheckpoint.NONE, Clock.systemUTC());
        ImportResult result = dryRun.run(DatasetFolder.open(SAMPLE), bad::add, new Undisturbed());
        assertThat(bad).isEmpty();
        assertThat(result.ignored()).isZero();
        assertThat(result.learners()).isEqualTo(SAMPLE_LEARNERS);
        assertThat(result.courses()).isEqualTo(SAMPLE_COURSES);
        assertThat(result.enrolments())
                .isEqualTo(new GeneratedFolder(SAMPLE).rows("user_course.csv").size());
    }

    private static final class Undisturbed implements ImportListener {

        @Override
        public void progressed(ImportProgress progress) {
            assertThat(progress.fraction()).isBetween(0.0, 1.0);
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    }

    @Test
    void spreadsTheSampleOverTwentyFields() {
        assertThat(new GeneratedFolder(SAMPLE).column("course.csv", "field"))
                .hasSize(SAMPLE_COURSES)
                .satisfies(fields -> assertThat(fields.stream().distinct()).hasSize(20));
    }

    @Test
    void givesAFewCoursesMostOfTheLearners() {
        List<Long> popularity =
                counts(new GeneratedFolder(SAMPLE).column("user_course.csv", "course")).values().stream()
                        .sorted(Comparator.reverseOrder())
                        .toList();
        long all = popularity.stream().mapToLong(Long::longValue).sum();
        long head = popularity.stream()
                .limit(SAMPLE_COURSES / 10)
                .mapToLong(Long::longValue)
                .sum();
        assertThat(popularity).hasSize(SAMPLE_COURSES);
        assertThat((double) head / all).isBetween(0.25, 0.6);
    }

    @Test
    void makesTheOrderOfTheLastTwoCoursesTellMoreThanTheLastAlone() {
        Collection<List<String>> histories =
                new GeneratedFolder(SAMPLE).histories().values();
        double popular = hitsOfTheMostFrequent(histories, before -> "");
        double last = hitsOfTheMostFrequent(histories, before -> before.getLast());
        double lastTwo =
                hitsOfTheMostFrequent(histories, before -> tail(before, 2).toString());
        assertThat(last).isGreaterThan(5 * popular);
        assertThat(lastTwo).isGreaterThan(1.5 * last);
    }

    /** How often the last course is the one most often taken by others in the same situation. */
    private static double hitsOfTheMostFrequent(
            Collection<List<String>> histories, Function<List<String>, String> situation) {
        Map<String, Map<String, Integer>> followers = new HashMap<>();
        for (List<String> history : histories) {
            for (int i = 2; i < history.size() - 1; i++) {
                followers
                        .computeIfAbsent(situation.apply(history.subList(0, i)), s -> new HashMap<>())
                        .merge(history.get(i), 1, Integer::sum);
            }
        }
        long hits = histories.stream()
                .filter(history -> history.getLast()
                        .equals(mostFrequent(followers.getOrDefault(
                                situation.apply(history.subList(0, history.size() - 1)), Map.of()))))
                .count();
        return (double) hits / histories.size();
    }

    private static String mostFrequent(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    private static List<String> tail(List<String> history, int length) {
        return history.subList(Math.max(0, history.size() - length), history.size());
    }

    private static Map<String, Long> counts(List<String> values) {
        return values.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private GeneratedFolder make(String name, int learners, int courses, long seed) {
        return GeneratedFolder.make(folder.resolve(name), learners, courses, seed);
    }
}
