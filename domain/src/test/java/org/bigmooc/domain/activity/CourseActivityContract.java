package org.bigmooc.domain.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.interaction.InteractionKind;
import org.bigmooc.domain.interaction.Placement;
import org.junit.jupiter.api.Test;

/** What every {@link CourseActivity} does. */
public abstract class CourseActivityContract {

    private static final Instant NOW = Instant.parse("2026-03-01T12:05:00Z");
    private static final Instant SLICE = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant EARLIER = SLICE.minus(Slices.LENGTH);
    private static final CourseId ONE = new CourseId("C_1");
    private static final CourseId OTHER = new CourseId("C_函数'");

    /** The activity under test; nothing is counted at the beginning of each test. */
    protected abstract CourseActivity activity();

    /** Closes it and opens it again upon what it kept. */
    protected abstract CourseActivity reopen();

    private static CourseCount enrolments(CourseId course, long count) {
        return new CourseCount(course, InteractionKind.ENROL, count);
    }

    private static CountedBatch batch(String stream, long number, Map<Instant, List<CourseCount>> slices) {
        return new CountedBatch(stream, number, NOW, slices, List.of());
    }

    private static CountedBatch batch(String stream, long number, PlacementCount... placements) {
        return new CountedBatch(stream, number, NOW, Map.of(), List.of(placements));
    }

    private static PlacementCount placed(String list, int rank, long count) {
        return new PlacementCount(new Placement(list, rank), count);
    }

    @Test
    void isEmptyBeforeTheFirstBatch() {
        assertThat(activity().position()).isEmpty();
        assertThat(activity().totals()).isEmpty();
        assertThat(activity().placements()).isEmpty();
        assertThat(activity().between(EARLIER, NOW)).isEmpty();
    }

    @Test
    void addsBatchesUp() {
        CourseCount views = new CourseCount(ONE, InteractionKind.VIEW, 7);
        activity().add(batch("s", 0, Map.of(SLICE, List.of(enrolments(ONE, 2), views))));
        activity().add(batch("s", 1, Map.of(SLICE, List.of(enrolments(ONE, 3), enrolments(OTHER, 1)))));

        CourseActivity reopened = reopen();

        assertThat(reopened.totals()).containsExactlyInAnyOrder(enrolments(ONE, 5), enrolments(OTHER, 1), views);
        assertThat(reopened.position()).contains(new StreamPosition("s", 1, NOW));
    }

    @Test
    void countsABatchThatComesAgainOnce() {
        CountedBatch first = batch("s", 4, Map.of(SLICE, List.of(enrolments(ONE, 2))));
        activity().add(first);
        activity().add(first);
        activity().add(batch("s", 3, Map.of(SLICE, List.of(enrolments(ONE, 2)))));

        assertThat(activity().totals()).containsExactly(enrolments(ONE, 2));
        assertThat(activity().between(SLICE, NOW)).containsExactly(enrolments(ONE, 2));
    }

    @Test
    void sumsAWindowOfWholeSlices() {
        activity().add(batch("s", 0, Map.of(SLICE, List.of(enrolments(ONE, 2)), EARLIER, List.of(enrolments(ONE, 5)))));

        assertThat(activity().between(NOW, NOW)).containsExactly(enrolments(ONE, 2));
        assertThat(activity().between(SLICE.minusSeconds(1), NOW))
                .containsExactlyInAnyOrder(enrolments(ONE, 2), enrolments(ONE, 5));
        assertThat(activity().between(EARLIER, EARLIER)).containsExactly(enrolments(ONE, 5));
    }

    @Test
    void countsEventsOfLongAgoInTheTotalsAlone() {
        Instant longAgo = Slices.of(NOW.minus(Slices.KEPT).minus(Duration.ofDays(1)));
        activity().add(batch("s", 0, Map.of(longAgo, List.of(enrolments(ONE, 2)))));

        assertThat(activity().totals()).containsExactly(enrolments(ONE, 2));
        assertThat(activity().between(longAgo, longAgo)).isEmpty();
    }

    @Test
    void beginsAnewWithAnotherStream() {
        activity().add(batch("s", 9, Map.of(SLICE, List.of(enrolments(ONE, 2), enrolments(OTHER, 2)))));
        activity().add(batch("t", 0, Map.of(SLICE, List.of(enrolments(ONE, 1)))));

        assertThat(activity().totals()).containsExactly(enrolments(ONE, 1));
        assertThat(activity().between(EARLIER, NOW)).containsExactly(enrolments(ONE, 1));
        assertThat(activity().position()).contains(new StreamPosition("t", 0, NOW));
    }

    @Test
    void addsUpWhereCoursesStoodEachBatchOnce() {
        CountedBatch second = batch("s", 1, placed("m-1", 3, 4), placed("m-2", 3, 1), placed("m-1", 0, 1));
        activity().add(batch("s", 0, placed("m-1", 3, 2), placed("m-1", 0, 5)));
        activity().add(second);
        activity().add(second);

        assertThat(reopen().placements())
                .containsExactlyInAnyOrder(placed("m-1", 3, 6), placed("m-1", 0, 6), placed("m-2", 3, 1));
    }

    @Test
    void forgetsWhereCoursesStoodWithAnotherStream() {
        activity().add(batch("s", 3, placed("m-1", 3, 2), placed("m-1", 1, 1)));
        activity().add(batch("t", 0, placed("m-1", 3, 1)));

        assertThat(activity().placements()).containsExactly(placed("m-1", 3, 1));
    }
}
