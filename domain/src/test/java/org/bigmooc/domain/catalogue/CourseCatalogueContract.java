package org.bigmooc.domain.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bigmooc.domain.testing.Eventually.eventually;
import static org.bigmooc.domain.testing.Eventually.inParallel;
import static org.bigmooc.domain.testing.Samples.HOSTILE;
import static org.bigmooc.domain.testing.Samples.START;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bigmooc.domain.testing.Samples;
import org.junit.jupiter.api.Test;

/** What every {@link CourseCatalogue} does. */
public abstract class CourseCatalogueContract {

    private static final Course FULL = new Course(
            new CourseId("C_1'<b>"),
            new LocalizedText(HOSTILE, "Giải tích"),
            new LocalizedText("About\nit", HOSTILE),
            List.of(new Field("Mathematics"), new Field("Art & \"Design\"")),
            HOSTILE,
            START,
            true,
            new Admission(
                    Optional.of(START), Optional.of(START.plusSeconds(3_600)), Samples.ids("C_required", "C_also")));

    /** The catalogue under test; empty at the beginning of each test, and the same one within a test. */
    protected abstract CourseCatalogue catalogue();

    /** Closes the catalogue and opens it again upon what it kept. */
    protected abstract CourseCatalogue reopen();

    @Test
    void isEmptyAtFirst() {
        assertThat(catalogue().current().all()).isEmpty();
    }

    @Test
    void keepsEveryPropertyOfACourse() {
        catalogue().save(List.of(FULL));

        eventually(() -> assertThat(catalogue().current().find(FULL.id())).contains(FULL));
    }

    @Test
    void keepsACourseOfWhichLittleIsKnown() {
        Course bare = Samples.course("C_1", LocalizedText.EMPTY, LocalizedText.EMPTY);

        catalogue().save(List.of(bare));

        eventually(() -> assertThat(catalogue().current().all()).containsExactly(bare));
    }

    @Test
    void ordersCoursesById() {
        catalogue().save(Samples.courses("C_3", "C_1", "C_2"));

        eventually(() -> assertThat(catalogue().current().all())
                .extracting(Course::id)
                .isEqualTo(Samples.ids("C_1", "C_2", "C_3")));
    }

    @Test
    void replacesACourseOfTheSameId() {
        catalogue().save(List.of(FULL));
        Course changed = Samples.course(FULL.id().value(), "Physics");

        catalogue().save(List.of(changed));

        eventually(() -> assertThat(catalogue().current().all()).containsExactly(changed));
    }

    @Test
    void remembersWhenACourseWasAddedFirst() {
        Course known = Samples.course("C_1");
        Course later = new Course(
                known.id(),
                new LocalizedText("Renamed", ""),
                known.about(),
                List.of(),
                "",
                START.plusSeconds(60),
                false);
        catalogue().save(List.of(known));

        catalogue().save(List.of(later));

        eventually(() -> assertThat(catalogue().current().find(known.id())).hasValueSatisfying(course -> {
            assertThat(course.name()).isEqualTo(later.name());
            assertThat(course.addedAt()).isEqualTo(known.addedAt());
        }));
    }

    @Test
    void changesTheConditionsOfACourse() {
        Course course = Samples.course("C_1");
        Admission first = new Admission(Optional.of(START), Optional.empty(), Samples.ids("C_2", "C_3"));
        Admission second = new Admission(Optional.empty(), Optional.of(START), Samples.ids("C_3"));
        catalogue().save(List.of(course.withAdmission(first)));
        eventually(() -> assertThat(catalogue().current().all()).containsExactly(course.withAdmission(first)));

        catalogue().save(List.of(course.withAdmission(second)));
        eventually(() -> assertThat(catalogue().current().all()).containsExactly(course.withAdmission(second)));

        catalogue().save(List.of(course));
        eventually(() -> assertThat(catalogue().current().all()).containsExactly(course));
    }

    @Test
    void hidesACourseAndShowsItAgain() {
        Course course = Samples.course("C_1");
        catalogue().save(List.of(course.withHidden(true)));
        eventually(() -> {
            assertThat(catalogue().current().find(course.id())).isPresent();
            assertThat(catalogue().current().visible()).isEmpty();
        });

        catalogue().save(List.of(course));

        eventually(() -> assertThat(catalogue().current().visible()).containsExactly(course));
    }

    @Test
    void changesNothingWhenTheSameIsSavedAgain() {
        catalogue().save(List.of(FULL, Samples.course("C_2")));
        catalogue().save(List.of(FULL, Samples.course("C_2")));

        eventually(() -> assertThat(catalogue().current().all()).containsExactly(FULL, Samples.course("C_2")));
    }

    @Test
    void savesNothingWhenNothingIsGiven() {
        catalogue().save(List.of());

        assertThat(catalogue().current().all()).isEmpty();
    }

    @Test
    void leavesACatalogueThatWasGivenOutAsItWas() {
        Catalogue before = catalogue().current();

        catalogue().save(Samples.courses("C_1"));

        eventually(() -> assertThat(catalogue().current().size()).isEqualTo(1));
        assertThat(before.size()).isZero();
    }

    @Test
    void keepsCoursesWhenReopened() {
        catalogue().save(List.of(FULL, Samples.course("C_2")));

        assertThat(reopen().current().all()).containsExactly(FULL, Samples.course("C_2"));
    }

    @Test
    void takesThousandsOfCoursesAtOnce() {
        List<Course> many = new ArrayList<>();
        IntStream.range(0, 3_000).forEach(i -> many.add(Samples.course("C_" + i, "Field " + i % 20)));

        catalogue().save(many);

        eventually(() -> assertThat(catalogue().current().size()).isEqualTo(3_000));
        assertThat(catalogue().current().fields()).hasSize(20);
    }

    @Test
    void keepsTheCoursesOfManyCallers() {
        inParallel(8, thread -> {
            for (int i = 0; i < 10; i++) {
                Course course = Samples.course("C_" + thread + "_" + i);
                catalogue().save(List.of(course));
            }
        });

        eventually(() -> assertThat(catalogue().current().size()).isEqualTo(80));
    }

    @Test
    void showsASaveWithinASecond() {
        Optional<Course> before = catalogue().current().find(FULL.id());
        assertThat(before).isEmpty();
        catalogue().save(List.of(FULL));
        long saved = System.nanoTime();

        eventually(() -> assertThat(catalogue().current().find(FULL.id())).isPresent());

        assertThat(Duration.ofNanos(System.nanoTime() - saved)).isLessThan(Duration.ofMillis(1_500));
    }
}
