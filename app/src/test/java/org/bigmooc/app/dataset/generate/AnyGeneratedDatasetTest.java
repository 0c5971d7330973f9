package org.bigmooc.app.dataset.generate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;
import org.apache.commons.csv.CSVRecord;

/** What holds for a data set of any size and seed. */
class AnyGeneratedDatasetTest {

    private static final int TRIES = 10;

    private final ObjectMapper json = new ObjectMapper();
    private Path folder = Path.of("");

    @BeforeTry
    void makeAFolder() throws IOException {
        folder = Files.createTempDirectory("generated");
    }

    @AfterTry
    void removeTheFolder() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(AnyGeneratedDatasetTest::delete);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Property(tries = TRIES)
    void identifiesEverythingOnce(
            @ForAll @IntRange(min = 1, max = 50) int learners,
            @ForAll @IntRange(min = 1, max = 4_000) int courses,
            @ForAll long seed) {
        GeneratedFolder made = GeneratedFolder.make(folder, learners, courses, seed);
        assertThat(made.column("user.csv", "id")).hasSize(learners).doesNotHaveDuplicates();
        assertThat(made.column("course.csv", "id")).hasSize(courses).doesNotHaveDuplicates();
        assertThat(made.column("course.csv", "name")).doesNotHaveDuplicates();
        assertThat(made.column("course.csv", "name_vn")).doesNotHaveDuplicates();
        assertThat(made.column("course_map.csv", "course_id")).isEqualTo(made.column("course.csv", "id"));
        for (String file : List.of("school.json", "teacher.json", "concept.json")) {
            assertThat(values(file, "id")).doesNotHaveDuplicates();
        }
    }

    @Property(tries = TRIES)
    void refersOnlyToWhatIsThere(
            @ForAll @IntRange(min = 1, max = 50) int learners,
            @ForAll @IntRange(min = 1, max = 700) int courses,
            @ForAll long seed) {
        GeneratedFolder made = GeneratedFolder.make(folder, learners, courses, seed);
        List<String> known = made.column("course.csv", "id");
        assertThat(made.column("user.csv", "id")).containsAll(made.column("user_course.csv", "user"));
        assertThat(known).containsAll(made.column("user_course.csv", "course"));
        assertThat(made.pairs("course-field.txt", 0)).isEqualTo(known);
        assertThat(made.pairs("course-school.txt", 0)).isEqualTo(known);
        assertThat(Set.copyOf(made.pairs("course-teacher.txt", 0))).isEqualTo(Set.copyOf(known));
        assertThat(Set.copyOf(made.pairs("concept-course.txt", 1))).isEqualTo(Set.copyOf(known));
        assertThat(values("school.json", "id")).containsAll(made.pairs("course-school.txt", 1));
        assertThat(new TreeSet<>(values("teacher.json", "id")))
                .isEqualTo(new TreeSet<>(made.pairs("course-teacher.txt", 1)));
        assertThat(new TreeSet<>(values("concept.json", "id")))
                .isEqualTo(new TreeSet<>(made.pairs("concept-course.txt", 0)));
        assertThat(values("concept.json", "id"))
                .containsAll(values("prerequisite.json", "c1"))
                .containsAll(values("prerequisite.json", "c2"));
    }

    @Property(tries = TRIES)
    void letsNobodyTakeACourseTwiceOrBeforeItsPrerequisite(
            @ForAll @IntRange(min = 1, max = 50) int learners,
            @ForAll @IntRange(min = 1, max = 700) int courses,
            @ForAll long seed) {
        GeneratedFolder made = GeneratedFolder.make(folder, learners, courses, seed);
        Map<String, String> before = prerequisites(made);
        assertThat(made.histories().values()).hasSize(learners).allSatisfy(history -> {
            assertThat(history).doesNotHaveDuplicates().hasSizeBetween(Math.min(5, courses), 40);
            for (int i = 0; i < history.size(); i++) {
                String needed = before.getOrDefault(history.get(i), "");
                assertThat(needed.isEmpty() || history.subList(0, i).contains(needed))
                        .as("%s before %s", needed, history.get(i))
                        .isTrue();
            }
        });
    }

    @Property(tries = TRIES)
    void putsEachLearnersEnrolmentsInOrderOfTime(
            @ForAll @IntRange(min = 1, max = 50) int learners,
            @ForAll @IntRange(min = 1, max = 700) int courses,
            @ForAll long seed) {
        GeneratedFolder made = GeneratedFolder.make(folder, learners, courses, seed);
        Map<String, String> latest = new HashMap<>();
        for (CSVRecord row : made.rows("user_course.csv")) {
            String time = row.get("enroll_time");
            assertThat(time)
                    .matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d")
                    .isBetween("2023-01-01", "2026-01-01")
                    .isGreaterThan(latest.getOrDefault(row.get("user"), ""));
            latest.put(row.get("user"), time);
        }
        assertThat(latest).hasSize(learners);
    }

    /** Courses by the course that needs them, which names them in both languages. */
    private static Map<String, String> prerequisites(GeneratedFolder made) {
        Map<String, String> byName = new HashMap<>();
        List<CSVRecord> rows = made.rows("course.csv");
        rows.forEach(row -> byName.put(new Bilingual(row.get("name"), row.get("name_vn")).together(), row.get("id")));
        Map<String, String> before = new HashMap<>();
        rows.stream()
                .filter(row -> !row.get("prerequisites").isEmpty())
                .forEach(row -> before.put(row.get("id"), byName.getOrDefault(row.get("prerequisites"), "unknown")));
        return before;
    }

    private List<String> values(String file, String key) {
        try (Stream<String> lines = Files.lines(folder.resolve(file))) {
            return lines.map(this::tree).map(node -> node.get(key).asText()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode tree(String line) {
        try {
            return json.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
