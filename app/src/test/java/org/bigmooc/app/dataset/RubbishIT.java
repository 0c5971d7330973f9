package org.bigmooc.app.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.bigmooc.domain.dataset.ImportResult;

/** Files in which good and bad lines stand in any mixture. */
final class RubbishIT {

    private static final String NOT_UTF8 = "{\u00C3(}";
    private static final String TIME = "2019-01-01 00:00:00";

    /** A line, one character for each byte, and the courses of the learner it stands for; none if it is bad. */
    record Sample(String text, List<String> courses) {

        static Sample bad(String text) {
            return new Sample(text, List.of());
        }

        boolean good() {
            return !courses.isEmpty();
        }
    }

    @Provide
    Arbitrary<List<Sample>> jsonLines() {
        Arbitrary<Sample> good = courses().map(RubbishIT::learner);
        Arbitrary<Sample> bad = Arbitraries.of(
                        "x",
                        "{",
                        "[]",
                        "null",
                        "\"text\"",
                        "\u0000",
                        "{\"id\":\"U\\u0000\"}",
                        "{\"id\":\"\"}",
                        "{\"id\":[]}",
                        "{\"id\":\"U_x\",\"course_order\":[1],\"enroll_time\":[]}",
                        "{\"id\":\"U_x\",\"course_order\":[{}],\"enroll_time\":[\"" + TIME + "\"]}",
                        "{\"id\":\"" + "x".repeat(129) + "\"}",
                        "{\"id\":\"U_x\"} and more",
                        "[".repeat(100_000))
                .map(Sample::bad);
        Arbitrary<Sample> ugly = Arbitraries.just(Sample.bad(NOT_UTF8));
        return Arbitraries.frequencyOf(Tuple.of(6, good), Tuple.of(4, bad), Tuple.of(1, ugly))
                .list()
                .ofMaxSize(40);
    }

    @Provide
    Arbitrary<List<Sample>> csvLines() {
        Arbitrary<Sample> good = Arbitraries.of(List.of("C_0"), List.of("C_1"), List.of("C_2"))
                .map(courses -> new Sample("%s," + courses.getFirst() + "," + TIME, courses));
        Arbitrary<Sample> bad = Arbitraries.of(
                        "x",
                        "\"",
                        "x,y,\"",
                        "U_x,\"C_1," + TIME,
                        "U_x,C_1,\"" + TIME + "\"x",
                        "U_x,C_1",
                        "U_x,C_1,,",
                        "U_x,C_1,0000-00-00 00:00:00",
                        "U x,C_1," + TIME,
                        ",C_1," + TIME,
                        "U_x,C_404," + TIME,
                        "U_x,\u0000," + TIME)
                .map(Sample::bad);
        Arbitrary<Sample> ugly = Arbitraries.just(Sample.bad(NOT_UTF8));
        return Arbitraries.frequencyOf(Tuple.of(6, good), Tuple.of(4, bad), Tuple.of(1, ugly))
                .list()
                .ofMaxSize(40);
    }

    private static Arbitrary<List<String>> courses() {
        return Arbitraries.of("C_0", "C_1", "C_2").list().uniqueElements().ofMinSize(1);
    }

    private static Sample learner(List<String> courses) {
        String order = String.join(
                ",", courses.stream().map(course -> course.substring(2)).toList());
        String times = String.join(
                ",", courses.stream().map(course -> "\"" + TIME + "\"").toList());
        String line = "{\"id\":\"%s\",\"course_order\":[" + order + "],\"enroll_time\":[" + times + "]}";
        return new Sample(line, courses);
    }

    @Property(tries = 60)
    void everyGoodJsonLineArrivesAndEveryBadOneIsReported(
            @ForAll("jsonLines") List<Sample> lines, @ForAll boolean windows, @ForAll boolean compressed)
            throws IOException {
        String users = "entities/user.json" + (compressed ? ".gz" : "");
        withFolder(files -> {
            files.lines("entities/course.json", "{\"id\":\"C_0\"}", "{\"id\":\"C_1\"}", "{\"id\":\"C_2\"}")
                    .bytes(users, file(lines, windows));
            check(files.folder(), users, lines, expected(lines));
        });
    }

    @Property(tries = 60)
    void everyGoodCsvLineArrivesAndEveryBadOneIsReported(
            @ForAll("csvLines") List<Sample> lines, @ForAll boolean windows, @ForAll boolean compressed)
            throws IOException {
        String rows = "user_course.csv" + (compressed ? ".gz" : "");
        withFolder(files -> {
            files.lines("course.csv", "C_0,,,,,", "C_1,,,,,", "C_2,,,,,").bytes(rows, file(lines, windows));
            Map<String, List<String>> expected = expected(lines);
            if (lines.stream().anyMatch(line -> line.text().startsWith("U_x,C_404"))) {
                expected.put("U_x", List.of());
            }
            check(files.folder(), rows, lines, expected);
        });
    }

    private static void check(Path folder, String file, List<Sample> lines, Map<String, List<String>> expected) {
        FakeStore store = new FakeStore();
        ImportResult dry = store.dryRun(folder);
        List<String> foretold = store.complaints();

        ImportResult first = store.importFrom(folder);
        List<String> complaints = store.complaints();
        ImportResult second = store.importFrom(folder);

        assertThat(store.taken()).isEqualTo(expected);
        assertThat(complaints.stream().map(complaint -> complaint.replaceAll(" .*", "")))
                .containsExactlyInAnyOrderElementsOf(badLines(file, lines));
        assertThat(foretold).isEqualTo(complaints);
        assertThat(store.complaints()).isEqualTo(complaints);
        assertThat(counts(second)).isEqualTo(counts(first));
        assertThat(counts(dry)).isEqualTo(counts(first));
    }

    private static ImportResult counts(ImportResult result) {
        return new ImportResult(
                false,
                result.completed(),
                result.learners(),
                result.courses(),
                result.enrolments(),
                result.facts(),
                result.ignored(),
                result.badLines(),
                Duration.ZERO);
    }

    private static List<String> badLines(String file, List<Sample> lines) {
        List<String> bad = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).good()) {
                bad.add(file + ":" + (i + 1));
            }
        }
        return bad;
    }

    private static Map<String, List<String>> expected(List<Sample> lines) {
        Map<String, List<String>> taken = new TreeMap<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).good()) {
                taken.put("U_" + i, lines.get(i).courses());
            }
        }
        return taken;
    }

    private static byte[] file(List<Sample> lines, boolean windows) {
        StringBuilder file = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            file.append(lines.get(i).text().replace("%s", "U_" + i)).append(windows ? "\r\n" : "\n");
        }
        return file.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Something done with the files of a folder. */
    @FunctionalInterface
    private interface Use {
        void of(DatasetFiles files);
    }

    private static void withFolder(Use use) throws IOException {
        Path folder = Files.createTempDirectory("data-set");
        try {
            use.of(new DatasetFiles(folder));
        } finally {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
