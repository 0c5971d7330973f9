package org.bigmooc.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bigmooc.domain.testing.Samples.enrol;

import java.util.List;
import org.bigmooc.domain.interaction.Interaction;
import org.bigmooc.domain.learner.LearnerId;
import org.junit.jupiter.api.Test;

class RecentAppendsTest {

    private static final Interaction ONE = enrol("U_1", "C_1", 1);
    private static final Interaction TWO = enrol("U_2", "C_1", 1);

    private final RecentAppends recent = new RecentAppends(3);
    private final AppendCall first = new AppendCall();
    private final AppendCall second = new AppendCall();

    @Test
    void letsAnEventInOnceAndNamesTheAppendThatHoldsIt() {
        assertThat(recent.admit(List.of(ONE, ONE), first).fresh()).containsExactly(ONE);

        RecentAppends.Admission again = recent.admit(List.of(ONE, TWO), second);

        assertThat(again.fresh()).containsExactly(TWO);
        assertThat(again.earlier()).containsExactly(first);
    }

    @Test
    void letsInAgainWhatFailedUnlessAnotherAppendHoldsIt() {
        assertThat(recent.admit(List.of(ONE), first).fresh()).containsExactly(ONE);

        recent.forget(List.of(ONE), second);
        assertThat(recent.admit(List.of(ONE), second).fresh()).isEmpty();

        recent.forget(List.of(ONE), first);
        assertThat(recent.admit(List.of(ONE), second).fresh()).containsExactly(ONE);
    }

    @Test
    void letsInAgainWhatAnErasedLearnerDid() {
        assertThat(recent.admit(List.of(ONE, TWO), first).fresh()).hasSize(2);

        recent.forget(new LearnerId("U_1"));

        assertThat(recent.admit(List.of(ONE, TWO), second).fresh()).containsExactly(ONE);
    }

    @Test
    void forgetsTheOldestWhenItIsFull() {
        List<Interaction> four = List.of(ONE, TWO, enrol("U_3", "C_1", 1), enrol("U_4", "C_1", 1));
        assertThat(recent.admit(four, first).fresh()).hasSize(4);

        assertThat(recent.admit(List.of(TWO), second).fresh()).isEmpty();
        assertThat(recent.admit(List.of(ONE), second).fresh()).containsExactly(ONE);
    }
}
