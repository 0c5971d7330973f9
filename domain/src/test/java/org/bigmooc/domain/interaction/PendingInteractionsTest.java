package org.bigmooc.domain.interaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.bigmooc.domain.testing.Samples.enrol;

import java.util.List;
import org.bigmooc.domain.fault.Overloaded;
import org.bigmooc.domain.learner.LearnerId;
import org.bigmooc.domain.testing.Eventually;
import org.junit.jupiter.api.Test;

class PendingInteractionsTest {

    private static final LearnerId LEARNER = new LearnerId("U_1");
    private final PendingInteractions pending = new PendingInteractions(3);

    @Test
    void holdEachLearnersInOrder() {
        pending.add(List.of(enrol("U_1", "C_1", 1), enrol("U_2", "C_1", 1)));
        pending.add(List.of(enrol("U_1", "C_2", 2)));

        assertThat(pending.of(LEARNER)).containsExactly(enrol("U_1", "C_1", 1), enrol("U_1", "C_2", 2));
        assertThat(pending.of(new LearnerId("U_9"))).isEmpty();
    }

    @Test
    void takeNoMoreThanTheyHold() {
        pending.add(List.of(enrol("U_1", "C_1", 1), enrol("U_1", "C_2", 2)));

        assertThatExceptionOfType(Overloaded.class)
                .isThrownBy(() -> pending.add(List.of(enrol("U_2", "C_1", 1), enrol("U_2", "C_2", 2))));

        assertThat(pending.size()).isEqualTo(2);
        pending.add(List.of(enrol("U_2", "C_1", 1)));
        assertThat(pending.size()).isEqualTo(3);
    }

    @Test
    void makeRoomWhenSomethingWasApplied() {
        pending.add(List.of(enrol("U_1", "C_1", 1), enrol("U_1", "C_2", 2), enrol("U_2", "C_1", 1)));

        pending.remove(List.of(enrol("U_1", "C_1", 1), enrol("U_9", "C_1", 1)));

        assertThat(pending.size()).isEqualTo(2);
        assertThat(pending.of(LEARNER)).containsExactly(enrol("U_1", "C_2", 2));
    }

    @Test
    void giveBackTheVeryObjectsThatAreWithdrawn() {
        Interaction stays = enrol("U_1", "C_1", 1);
        Interaction goes = enrol("U_1", "C_1", 1);
        pending.add(List.of(stays, goes));

        pending.withdraw(List.of(goes));

        assertThat(pending.size()).isEqualTo(1);
        assertThat(pending.of(LEARNER).getFirst()).isSameAs(stays);
    }

    @Test
    void forgetALearner() {
        pending.add(List.of(enrol("U_1", "C_1", 1), enrol("U_1", "C_2", 2), enrol("U_2", "C_1", 1)));

        pending.erase(LEARNER);
        pending.erase(LEARNER);

        assertThat(pending.of(LEARNER)).isEmpty();
        assertThat(pending.size()).isEqualTo(1);
    }

    @Test
    void areCountedRightWhenManyComeAndGoAtOnce() {
        PendingInteractions many = new PendingInteractions(1_000);

        Eventually.inParallel(8, thread -> {
            for (int i = 0; i < 100; i++) {
                List<Interaction> one = List.of(enrol("U_" + i % 3, "C_" + thread, i));
                many.add(one);
                many.remove(one);
            }
        });

        assertThat(many.size()).isZero();
        assertThat(many.of(new LearnerId("U_0"))).isEmpty();
    }
}
