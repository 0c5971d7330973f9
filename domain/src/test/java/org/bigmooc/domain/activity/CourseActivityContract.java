package org.bigmooc.domain.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.interaction.InteractionKind;
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
        return new CountedBatch(stream, number, NOW, slices);
    }

    @Test
    void isEmptyBeforeTheFirstBatch() {
        assertThat(activity().position()).isEmpty();
        assertThat(activity().totals()).isEmpty();
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
}
