package org.bigmooc.domain.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bigmooc.domain.fault.InvalidInput;
import org.bigmooc.domain.fault.NotFound;
import org.bigmooc.domain.testing.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CourseUseCasesTest {

    private final FakeCourseCatalogue catalogue = new FakeCourseCatalogue(
            Samples.course("C_1", "Art"), Samples.course("C_2", "Physics"), Samples.course("C_3", "Art", "Physics"));
    private final FakeCatalogueFacts facts = new FakeCatalogueFacts();
    private final FakeCourseSearch index = new FakeCourseSearch();
    private final BrowseCourses browsing = new BrowseCourses(catalogue, facts);
    private final SearchCourses searching = new SearchCourses(catalogue, index);
    private final CurateCourses curating = new CurateCourses(catalogue);

    @BeforeEach
    void indexTheCourses() {
        index.index(catalogue.current());
    }

    @Test
    void browsesAllFieldsOrOne() {
        PageRequest page = new PageRequest(0, 2);

        assertThat(browsing.browse(Optional.empty(), page).items())
                .extracting(Course::id)
                .isEqualTo(Samples.ids("C_1", "C_2"));
        assertThat(browsing.browse(Optional.of(new Field("Physics")), page).items())
                .extracting(Course::id)
                .isEqualTo(Samples.ids("C_2", "C_3"));
        assertThat(browsing.browse(Optional.of(new Field("Music")), page).total())
                .isZero();
        assertThat(browsing.fields()).containsExactly(entry(new Field("Art"), 2), entry(new Field("Physics"), 2));
    }

    @Test
    void opensACourseWithWhatIsAroundIt() {
        Concept concept = new Concept("K_1", "Light");
        facts.save(List.of(concept, new CourseLink(new CourseId("C_1"), CourseLink.Kind.CONCEPT, "K_1")));

        assertThat(browsing.open(new CourseId("C_1"))).isEqualTo(Samples.course("C_1", "Art"));
        assertThat(browsing.around(new CourseId("C_1")).concepts()).containsExactly(concept);
    }

    @Test
    void namesWhatACourseRequiresExceptWhatIsHidden() {
        CourseId course = new CourseId("C_3");
        curating.setAdmission(course, new Admission(Optional.empty(), Optional.empty(), Samples.ids("C_1", "C_2")));
        curating.setHidden(new CourseId("C_1"), true);

        assertThat(browsing.required(browsing.open(course)))
                .extracting(Course::id)
                .isEqualTo(Samples.ids("C_2"));
    }

    @Test
    void hidesACourseFromEveryone() {
        curating.setHidden(new CourseId("C_1"), true);

        assertThat(browsing.browse(Optional.empty(), new PageRequest(0, 9)).total())
                .isEqualTo(2);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> browsing.open(new CourseId("C_1")));
        assertThat(searching.suggest("course c_1", 9)).isEmpty();
        assertThat(searching
                        .search(new SearchQuery("course", Optional.empty(), new PageRequest(0, 9)))
                        .page()
                        .items())
                .extracting(Course::id)
                .isEqualTo(Samples.ids("C_2", "C_3"));
    }

    @Test
    void stillNamesAHiddenCourseToThoseWhoTookIt() {
        curating.setHidden(new CourseId("C_1"), true);

        assertThat(browsing.find(new CourseId("C_1")))
                .hasValueSatisfying(course -> assertThat(course.hidden()).isTrue());
        assertThat(browsing.find(new CourseId("C_9"))).isEmpty();
    }

    @Test
    void showsAHiddenCourseAgain() {
        curating.setHidden(new CourseId("C_1"), true);
        curating.setHidden(new CourseId("C_1"), false);

        assertThat(browsing.open(new CourseId("C_1")).hidden()).isFalse();
    }

    @Test
    void saysThatThereIsNoSuchCourse() {
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> browsing.open(new CourseId("C_9")))
                .satisfies(wrong -> assertThat(wrong.code()).isEqualTo("unknown-course"));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> curating.setHidden(new CourseId("C_9"), true));
    }

    @Test
    void suggestsNothingForNothingAndForTooMuch() {
        assertThat(searching.suggest("  ", 5)).isEmpty();
        assertThat(searching.suggest("x".repeat(501), 5)).isEmpty();
        assertThat(searching.suggest(" cour", 2)).hasSize(2);
    }

    @Test
    void refusesAQueryOfBlanks() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> new SearchQuery(" \t", Optional.empty(), new PageRequest(0, 1)));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> new SearchQuery("x".repeat(501), Optional.empty(), new PageRequest(0, 1)));
    }

    private static Admission requires(String... courses) {
        return new Admission(Optional.empty(), Optional.empty(), Samples.ids(courses));
    }

    @Test
    void saysAfterWhatOneCanEnrolInACourse() {
        curating.setAdmission(new CourseId("C_3"), requires("C_1", "C_2"));

        assertThat(browsing.open(new CourseId("C_3")).admission().required()).isEqualTo(Samples.ids("C_1", "C_2"));
    }

    @Test
    void refusesRequirementsThatCouldNeverBeMet() {
        curating.setAdmission(new CourseId("C_2"), requires("C_1"));
        curating.setAdmission(new CourseId("C_3"), requires("C_2"));

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> curating.setAdmission(new CourseId("C_1"), requires("C_3")))
                .withMessageContaining("C_3 requires C_1");
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> curating.setAdmission(new CourseId("C_1"), requires("C_1")));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> curating.setAdmission(new CourseId("C_1"), requires("C_9")));
    }

    @Test
    void refusesAWindowThatClosesBeforeItOpens() {
        Optional<Instant> noon = Optional.of(Instant.parse("2026-01-01T12:00:00Z"));

        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> new Admission(noon, noon, List.of()));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> new Admission(Optional.of(Instant.MAX), Optional.empty(), List.of()));
    }
}
