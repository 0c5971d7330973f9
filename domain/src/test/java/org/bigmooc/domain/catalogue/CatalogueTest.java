package org.bigmooc.domain.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import org.bigmooc.domain.fault.InvalidInput;
import org.bigmooc.domain.testing.Samples;
import org.junit.jupiter.api.Test;

class CatalogueTest {

    private static final Course SHOWN = Samples.course("C_2", "Physics", "Art");
    private static final Course HIDDEN = Samples.course("C_1", "Physics").withHidden(true);
    private final Catalogue catalogue = new Catalogue(List.of(SHOWN, HIDDEN, Samples.course("C_3", "Physics")));

    private static Course addedAt(String id, int second) {
        Course course = Samples.course(id);
        return new Course(
                course.id(), course.name(), course.about(), List.of(), "", Samples.START.plusSeconds(second), false);
    }

    @Test
    void findsAHiddenCourseOnlyForThoseWhoMaySeeIt() {
        assertThat(catalogue.find(HIDDEN.id())).contains(HIDDEN);
        assertThat(catalogue.findVisible(HIDDEN.id())).isEmpty();
        assertThat(catalogue.shows(HIDDEN.id())).isFalse();
        assertThat(catalogue.shows(SHOWN.id())).isTrue();
        assertThat(catalogue.shows(new CourseId("C_9"))).isFalse();
    }

    @Test
    void ordersCoursesById() {
        assertThat(catalogue.all()).extracting(Course::id).isEqualTo(Samples.ids("C_1", "C_2", "C_3"));
        assertThat(catalogue.visible()).extracting(Course::id).isEqualTo(Samples.ids("C_2", "C_3"));
    }

    @Test
    void countsTheVisibleCoursesOfEachFieldByName() {
        assertThat(catalogue.fields()).containsExactly(entry(new Field("Art"), 1), entry(new Field("Physics"), 2));
    }

    @Test
    void listsTheNewestFirst() {
        Catalogue dated = new Catalogue(List.of(addedAt("C_1", 5), addedAt("C_2", 9), addedAt("C_3", 5)));

        assertThat(dated.newest()).extracting(Course::id).isEqualTo(Samples.ids("C_2", "C_3", "C_1"));
    }

    @Test
    void namesEachFieldOfACourseOnce() {
        assertThat(Samples.course("C_1", "Art", " Art ", "Physics").fields())
                .containsExactly(new Field("Art"), new Field("Physics"));
    }

    @Test
    void refusesAFieldWithoutAName() {
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> new Field("  "));
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> new Field("x".repeat(201)));
    }
}
