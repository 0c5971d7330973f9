package org.bigmooc.app.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.bigmooc.domain.catalogue.Admission;
import org.bigmooc.domain.catalogue.Field;
import org.bigmooc.domain.catalogue.LocalizedText;
import org.bigmooc.domain.dataset.BadLine;
import org.bigmooc.domain.dataset.ImportResult;
import org.bigmooc.domain.learner.Gender;
import org.bigmooc.domain.learner.Learner;
import org.bigmooc.domain.learner.LearnerId;
import org.bigmooc.domain.testing.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SeedFolderIT {

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
        files.lines(
                        "course.csv" + suffix,
                        "id,name,field,about,name_vn,about_vn",
                        "C_1,微积分,\"['数学', '理学']\",\"about, with a comma",
                        "and \"\"a second\"\" line\",Giải tích,Về giải tích",
                        "C_2,Law,Luật,,,")
                .lines("user.csv" + suffix, "id,name_vn,gender,year_of_birth,school", "U_1,An,1.0,1990.0,S", "U_2,,,,")
                .lines(
                        "user_course.csv" + suffix,
                        "user,course,enroll_time",
                        "U_1,C_1,2019-01-02 00:00:00",
                        "U_2,C_2,2019-01-01 00:00:00",
                        "U_1,C_2,2019-01-01 00:00:00")
                .lines("course_map.csv" + suffix, "course_id,mapped_id", "C_1,1")
                .lines("school.json" + suffix, "{\"id\":\"S_1\",\"name\":\"School\"}")
                .lines("teacher.json" + suffix, "{\"id\":\"T_1\",\"name\":\"Teacher\"}")
                .lines("course-school.txt" + suffix, "C_1\tS_1")
                .lines("course-teacher.txt" + suffix, "C_1\tT_1")
                .lines("course-field.txt" + suffix, "C_2\tXã hội")
                .lines("concept-course.txt" + suffix, "K_1\tC_1");

        ImportResult result = store.importFrom(folder);

        assertThat(store.complaints()).isEmpty();
        assertThat(List.of(result.courses(), result.learners(), result.enrolments(), result.facts()))
                .containsExactly(2L, 2L, 3L, 5L);
        assertThat(store.course("C_1").name()).isEqualTo(new LocalizedText("微积分", "Giải tích"));
        assertThat(store.course("C_1").about())
                .isEqualTo(new LocalizedText("about, with a comma\nand \"a second\" line", "Về giải tích"));
        assertThat(store.course("C_1").fields()).containsExactly(new Field("数学"), new Field("理学"));
        assertThat(store.course("C_2").fields()).containsExactly(new Field("Luật"), new Field("Xã hội"));
        assertThat(store.learner("U_1"))
                .isEqualTo(new Learner(new LearnerId("U_1"), "An", Gender.MALE, OptionalInt.of(1990), "S"));
        assertThat(store.taken()).isEqualTo(Map.of("U_1", List.of("C_2", "C_1"), "U_2", List.of("C_2")));
    }

    @Test
    void readsWhenAndAfterWhatOneCanEnrol() {
        files.lines(
                "course.csv",
                "id,name,enrolment_opens,enrolment_closes,requires",
                "C_1,a,,,",
                "C_2,b,2026-01-01,2026-02-01 12:00:00,",
                "C_3,c,,,C_1; 2");

        store.importFrom(folder);

        assertThat(store.complaints()).isEmpty();
        assertThat(store.course("C_1").admission()).isEqualTo(Admission.OPEN);
        assertThat(store.course("C_2").admission())
                .isEqualTo(new Admission(
                        Optional.of(Instant.parse("2026-01-01T00:00:00Z")),
                        Optional.of(Instant.parse("2026-02-01T12:00:00Z")),
                        List.of()));
        assertThat(store.course("C_3").admission().required()).isEqualTo(Samples.ids("C_1", "C_2"));
    }

    @Test
    void reportsAWindowThatCannotBe() {
        files.lines(
                "course.csv",
                "id,name,enrolment_opens,enrolment_closes",
                "C_1,a,2026-01-01,",
                "C_2,b,soon,",
                "C_3,c,2026-02-01,2026-01-01");

        ImportResult result = store.importFrom(folder);

        assertThat(result.courses()).isEqualTo(1);
        assertThat(store.complaints()).hasSize(2).allMatch(complaint -> complaint.contains("invalid-date"));
    }

    @Test
    void columnsMayStandInAnyOrderAndWithoutAHeader() {
        files.lines("course.csv", "NAME_VN, extra, ID", "Luật,x,C_1")
                .lines("user_course.csv", "U_1,C_1,2019-01-01 00:00:00");

        store.importFrom(folder);

        assertThat(store.complaints()).isEmpty();
        assertThat(store.course("C_1").name().vietnamese()).isEqualTo("Luật");
        assertThat(store.taken()).isEqualTo(Map.of("U_1", List.of("C_1")));
    }

    @Test
    void reportsBadRowsAndKeepsTheRest() {
        files.lines(
                        "course.csv",
                        "id,name,field,about,name_vn,about_vn",
                        "C_1,a,,,,",
                        "C_2,\"open,,,,",
                        "C_3,c,,,,",
                        "C_4,\"x\"y,,,,",
                        "C_5,too few",
                        ",no id,,,,",
                        "C_6,\"a",
                        "",
                        "b\",,,,",
                        "C_7,\"open at the end,,,,")
                .lines("user.csv", "id,name_vn,gender,year_of_birth,school", "U_1,,,,", "U_1,,,,", "U 2,,,,")
                .lines(
                        "user_course.csv",
                        "user,course,enroll_time",
                        "U_1,C_1,2019-01-01 00:00:00",
                        "U_1,C_3,soon",
                        "U_1,C_404,2019-01-01 00:00:00",
                        "U_404,C_1,2019-01-01 00:00:00",
                        "U_1,C_1,2019-01-05 00:00:00",
                        "U_1,,2019-01-05 00:00:00",
                        "U_1,C_6,2019-01-01 00:00:00");

        store.importFrom(folder);

        assertThat(store.complaints())
                .containsExactly(
                        "course.csv:3 invalid-csv",
                        "course.csv:5 invalid-csv",
                        "course.csv:6 wrong-columns",
                        "course.csv:7 missing-value",
                        "course.csv:11 invalid-csv",
                        "user_course.csv:3 invalid-date",
                        "user_course.csv:7 missing-value",
                        "user_course.csv:4 unknown-course",
                        "user_course.csv:6 duplicate-enrolment",
                        "user.csv:3 duplicate-id",
                        "user.csv:4 invalid-id",
                        "user_course.csv:5 unknown-learner");
        assertThat(store.course("C_6").name().original()).isEqualTo("a\n\nb");
        assertThat(store.courseCount()).isEqualTo(3);
        assertThat(store.taken()).isEqualTo(Map.of("U_1", List.of("C_1", "C_6")));
    }

    @Test
    void inMoreThanOnePartItFindsTheSame() {
        List<String> users = new ArrayList<>(List.of("id,name_vn,gender,year_of_birth,school", "bad"));
        List<String> rows = new ArrayList<>(List.of("user,course,enroll_time", "bad"));
        for (int i = 0; i < 200; i++) {
            users.add("U_" + i + ",,,,");
            for (int j = 0; j <= i % 4; j++) {
                rows.add("U_" + (i * 11 + j * 13) % 210 + ",C_" + (j + i) % 5 + ",2019-01-0" + (1 + j) + " 00:00:00");
            }
        }
        files.lines("course.csv", "C_0,,,,,", "C_1,,,,,", "C_2,,,,,", "C_3,,,,,")
                .lines("user.csv", users.toArray(String[]::new))
                .lines("user_course.csv", rows.toArray(String[]::new));
        ImportResult whole = store.importFrom(folder);
        FakeStore other = new FakeStore();

        ImportResult parts = other.importFrom(new SeedFolder(new Folder(folder), 20));

        assertThat(parts.enrolments()).isEqualTo(whole.enrolments()).isGreaterThan(200);
        assertThat(parts.badLines()).isEqualTo(whole.badLines()).containsKeys("unknown-learner", "wrong-columns");
        assertThat(other.taken()).isEqualTo(store.taken());
        assertThat(other.report())
                .extracting(BadLine::line)
                .containsExactlyInAnyOrderElementsOf(
                        store.report().stream().map(BadLine::line).toList());
    }
}
