package org.bigmooc.app.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.bigmooc.domain.catalogue.Concept;
import org.bigmooc.domain.catalogue.Field;
import org.bigmooc.domain.catalogue.LocalizedText;
import org.bigmooc.domain.catalogue.School;
import org.bigmooc.domain.catalogue.Teacher;
import org.bigmooc.domain.dataset.ImportResult;
import org.bigmooc.domain.learner.Gender;
import org.bigmooc.domain.learner.Learner;
import org.bigmooc.domain.learner.LearnerId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MoocCubeXFolderIT {

    private static final String COURSES = "entities/course.json";
    private static final String USERS = "entities/user.json";

    @TempDir
    private Path folder = Path.of("");

    private DatasetFiles files = new DatasetFiles(folder);
    private final FakeStore store = new FakeStore();

    @BeforeEach
    void putFilesIntoTheFolder() {
        files = new DatasetFiles(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".gz"})
    void readsTheWholeLayoutPlainOrCompressed(String suffix) {
        files.lines(COURSES + suffix, """
                        {"id":"C_1","name":"微积分","about":"数学","field":["数学"],"prerequisites":"高中数学","resource":[{"titles":["x"]}]}""", """
                        {"id":"C_2","name":"Giải tích","about":"","field":[],"prerequisites":""}""")
                .lines(USERS + suffix, """
                        {"id":"U_1","name":"An","gender":2,"school":"S","year_of_birth":1990,"course_order":[2,1],"enroll_time":["2019-01-01 00:00:00","2019-01-02 00:00:00"]}""", """
                        {"id":"U_2","name":"","gender":null,"school":"","year_of_birth":null,"course_order":[],"enroll_time":[]}""")
                .lines("entities/school.json" + suffix, "{\"id\":\"S_1\",\"name\":\"清华大学\",\"name_en\":\"Tsinghua\"}")
                .lines(
                        "entities/teacher.json" + suffix,
                        "{\"id\":\"T_1\",\"name\":\"\",\"name_en\":\"Ada\",\"about\":null}")
                .lines("entities/concept.json" + suffix, "{\"id\":\"K_linear map_math\",\"name\":\"linear map\"}")
                .lines(
                        "relations/course-field.json" + suffix,
                        "{\"course_id\":\"C_1\",\"course_name\":\"x\",\"field\":[\"理学\",\"数学\"]}")
                .lines("relations/course-school.txt" + suffix, "C_1\tS_1")
                .lines("relations/course-teacher.txt" + suffix, "C_1\tT_1")
                .lines("relations/concept-course.txt" + suffix, "K_linear map_math\tC_1")
                .lines(
                        "prerequisites/math.json" + suffix,
                        "{\"c1\":\"K_a\",\"c2\":\"K_b\",\"ground_truth\":1}",
                        "{\"c1\":\"K_b\",\"c2\":\"K_a\",\"ground_truth\":0}")
                .lines(
                        "relations/kg.tsv" + suffix,
                        "C_2\t2\tE_1",
                        "C_2\t1\tE_2",
                        "C_2\t0\tE_3",
                        "C_2\t4\tE_4",
                        "C_2\t3\tE_5");

        ImportResult result = store.importFrom(folder);

        assertThat(store.complaints()).isEmpty();
        assertThat(List.of(result.courses(), result.learners(), result.enrolments(), result.facts()))
                .containsExactly(2L, 2L, 2L, 10L);
        assertThat(result.ignored()).isEqualTo(2);
        assertThat(store.course("C_1").name()).isEqualTo(new LocalizedText("微积分", ""));
        assertThat(store.course("C_1").fields()).containsExactly(new Field("数学"), new Field("理学"));
        assertThat(store.course("C_1").prerequisites()).isEqualTo("高中数学");
        assertThat(store.course("C_2").name()).isEqualTo(new LocalizedText("", "Giải tích"));
        assertThat(store.around("C_1").schools())
                .containsExactly(new School("S_1", new LocalizedText("清华大学", ""), LocalizedText.EMPTY));
        assertThat(store.around("C_1").teachers())
                .containsExactly(new Teacher("T_1", new LocalizedText("Ada", ""), LocalizedText.EMPTY));
        assertThat(store.around("C_1").concepts()).containsExactly(new Concept("K_linear_map_math", "linear map"));
        assertThat(store.around("C_2").concepts()).extracting(Concept::id).containsExactly("E_1");
        assertThat(store.course("C_2").fields()).containsExactly(new Field("E_3"));
        assertThat(store.around("C_2").teachers()).extracting(Teacher::id).containsExactly("E_4");
        assertThat(store.around("C_2").schools()).extracting(School::id).containsExactly("E_2");
        assertThat(store.learner("U_1"))
                .isEqualTo(new Learner(new LearnerId("U_1"), "An", Gender.FEMALE, OptionalInt.of(1990), "S"));
        assertThat(store.taken()).isEqualTo(Map.of("U_1", List.of("C_2", "C_1"), "U_2", List.of()));
        assertThat(store.times("U_1"))
                .containsExactly(Instant.parse("2019-01-01T00:00:00Z"), Instant.parse("2019-01-02T00:00:00Z"));
    }

    @Test
    void anyFileMayBeMissing() {
        files.lines(COURSES, course(1));
        assertThat(store.importFrom(folder).courses()).isEqualTo(1);
    }

    @Test
    void reportsEveryKindOfBadLineAndKeepsTheRest() {
        files.lines(
                        COURSES,
                        course(1),
                        "not json",
                        "[1]",
                        "{\"id\":\"C_2\"} {}",
                        "{\"id\":\"C_2\",\"name\":[]}",
                        "{\"name\":\"no id\"}",
                        "{\"id\":\"C 2\"}",
                        "{\"id\":\"C_2\",\"id\":\"C_3\"}",
                        "{\"id\":\"C_2\",\"name\":\"\\u0000\"}",
                        "{\"id\":\"C_2\",\"name\":\"\\ud800\"}",
                        "{\"id\":\"C_2\",\"field\":[\"" + "x".repeat(201) + "\"]}",
                        course(1),
                        "{\"id\":\"C_2\",\"about\":\"" + "x".repeat(ByteLines.LIMIT) + "\"}",
                        "",
                        "{\"id\":\"C_2\"",
                        course(3))
                .lines(
                        USERS,
                        user("U_1", "[1,404,\"x y\",1,3]", 5),
                        user("U_2", "[1,3]", 1),
                        user("U_1", "[3]", 1),
                        "{\"id\":\"U_3\",\"course_order\":[1,3],\"enroll_time\":[\"never\",\"2019-01-01 00:00:00\"]}",
                        "{\"id\":\"U_4\",\"course_order\":{},\"enroll_time\":[]}")
                .lines("relations/course-field.json", "{\"course_id\":\"C_404\",\"field\":[\"f\"]}")
                .lines("relations/course-school.txt", "C_1", "C_1\t\t", "C_404\tS_1", "C_1\tS 1", "C_1\tS_1")
                .lines("relations/kg.tsv", "C_1\t9\tE_1", "C_405\t0\tE_2", "C 1\t0\tE_2", "C_1\t0\t", "\u0000");

        ImportResult result = store.importFrom(folder);

        assertThat(store.complaints())
                .containsExactly(
                        "relations/kg.tsv:3 invalid-id",
                        "relations/kg.tsv:4 wrong-columns",
                        COURSES + ":2 invalid-json",
                        COURSES + ":3 invalid-json",
                        COURSES + ":4 invalid-json",
                        COURSES + ":5 wrong-type",
                        COURSES + ":6 missing-value",
                        COURSES + ":7 invalid-id",
                        COURSES + ":8 invalid-json",
                        COURSES + ":9 nul-character",
                        COURSES + ":10 invalid-encoding",
                        COURSES + ":11 invalid-value",
                        COURSES + ":12 duplicate-id",
                        COURSES + ":13 line-too-long",
                        COURSES + ":15 invalid-json",
                        "relations/kg.tsv:2 unknown-course",
                        "relations/course-field.json:1 unknown-course",
                        "relations/course-school.txt:1 wrong-columns",
                        "relations/course-school.txt:2 wrong-columns",
                        "relations/course-school.txt:3 unknown-course",
                        "relations/course-school.txt:4 invalid-id",
                        "relations/kg.tsv:1 unknown-relation",
                        "relations/kg.tsv:5 nul-character",
                        USERS + ":1 invalid-id",
                        USERS + ":1 unknown-course",
                        USERS + ":1 duplicate-enrolment",
                        USERS + ":2 unequal-lengths",
                        USERS + ":3 duplicate-id",
                        USERS + ":4 invalid-date",
                        USERS + ":5 wrong-type");
        assertThat(result.bad()).isEqualTo(30);
        assertThat(store.courseCount()).isEqualTo(2);
        assertThat(store.taken()).isEqualTo(Map.of("U_1", List.of("C_1", "C_3"), "U_3", List.of("C_3")));
        assertThat(store.report()).allSatisfy(bad -> {
            assertThat(bad.excerpt()).hasSizeLessThanOrEqualTo(200);
            assertThat(bad.message()).isNotBlank().doesNotContain("\n").doesNotContain("Exception");
        });
    }

    @Test
    void reportsLinesThatAreNotUtf8OrHoldNul() {
        byte[] lines = (course(1) + "\n" + course(2) + "\n" + course(3) + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
        lines[10] = (byte) 0xFF;
        lines[course(1).length() + 10] = 0;
        files.bytes(COURSES, lines);

        store.importFrom(folder);

        assertThat(store.complaints()).containsExactly(COURSES + ":1 invalid-encoding", COURSES + ":2 nul-character");
        assertThat(store.course("C_3").id().value()).isEqualTo("C_3");
    }

    @Test
    void keepsWhatCameBeforeATruncation() {
        String[] courses =
                IntStream.range(0, 5_000).mapToObj(MoocCubeXFolderIT::course).toArray(String[]::new);
        files.lines(COURSES + ".gz", courses).cut(COURSES + ".gz", 2_000);

        ImportResult result = store.importFrom(folder);

        assertThat(result.courses()).isBetween(1_000L, 4_999L);
        assertThat(store.complaints()).containsExactly(COURSES + ".gz:" + (result.courses() + 1) + " truncated-file");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5, 15})
    void aFileCutToItsFirstBytesIsATruncation(int left) {
        files.lines(COURSES, course(1)).lines(USERS + ".gz", user("U_1", "[1]", 1));
        int length = (int) folder.resolve(USERS + ".gz").toFile().length();
        files.cut(USERS + ".gz", length - left);

        ImportResult result = store.importFrom(folder);

        assertThat(result.courses()).isEqualTo(1);
        assertThat(store.complaints()).hasSize(1).first().asString().startsWith(USERS + ".gz:1 ");
    }

    @Test
    void seesWhetherAFileIsCompressedFromItsBytes() {
        files.lines("entities/course.json.gz", course(1));
        assertThat(folder.resolve("entities/course.json.gz")
                        .toFile()
                        .renameTo(folder.resolve(COURSES).toFile()))
                .isTrue();

        assertThat(store.importFrom(folder).courses()).isEqualTo(1);
    }

    @Test
    void takesNanAsAbsent() {
        files.lines(USERS, "{\"id\":\"U_1\",\"gender\":NaN,\"school\":NaN,\"course_order\":[],\"enroll_time\":[]}");

        store.importFrom(folder);

        assertThat(store.learner("U_1").school()).isEmpty();
    }

    private static String course(int number) {
        return "{\"id\":\"C_" + number + "\",\"name\":\"Course " + number * 7919L * 104_729L + "\"}";
    }

    private static String user(String id, String courses, int times) {
        String list = String.join(
                ",",
                IntStream.rangeClosed(1, times)
                        .mapToObj(day -> "\"2019-01-0" + day + " 00:00:00\"")
                        .toList());
        return "{\"id\":\"" + id + "\",\"course_order\":" + courses + ",\"enroll_time\":[" + list + "]}";
    }
}
