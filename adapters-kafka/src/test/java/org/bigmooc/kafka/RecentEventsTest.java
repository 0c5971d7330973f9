package org.bigmooc.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.bigmooc.domain.interaction.EventId;
import org.bigmooc.domain.learner.LearnerId;
import org.junit.jupiter.api.Test;

class RecentEventsTest {

    private final RecentEvents recent = new RecentEvents();

    private static EventKey event(String learner, int number) {
        return new EventKey(new LearnerId(learner), new EventId("e-" + number));
    }

    @Test
    void tellsAnEventFromAnotherLearnersOfTheSameId() {
        assertThat(recent.add(event("U_1", 1))).isTrue();
        assertThat(recent.add(event("U_2", 1))).isTrue();
        assertThat(recent.add(event("U_1", 1))).isFalse();
    }

    @Test
    void remembersTheLastTenThousandAndNoMore() {
        IntStream.range(0, RecentEvents.REMEMBERED).forEach(i -> recent.add(event("U_1", i)));
        assertThat(recent.add(event("U_1", 0))).isFalse();

        assertThat(recent.add(event("U_1", RecentEvents.REMEMBERED))).isTrue();

        assertThat(recent.add(event("U_1", 1))).isFalse();
        assertThat(recent.add(event("U_1", 0))).isTrue();
    }

    @Test
    void takesWhatAnErasedLearnerDidAsNew() {
        recent.remember(new Decoded.Erased(new LearnerId("U_1")));
        recent.add(event("U_1", 1));
        recent.add(event("U_2", 1));

        recent.remember(new Decoded.Erased(new LearnerId("U_1")));

        assertThat(recent.add(event("U_1", 1))).isTrue();
        assertThat(recent.add(event("U_2", 1))).isFalse();
    }

    @Test
    void takesWhatWasRemovedAsNew() {
        recent.add(event("U_1", 1));

        recent.remove(event("U_1", 1));

        assertThat(recent.add(event("U_1", 1))).isTrue();
    }
}
