package org.bigmooc.domain.learner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import org.bigmooc.domain.fault.Unavailable;
import org.junit.jupiter.api.Test;

class EraseLearnerTest {

    private static final LearnerId LEARNER = new LearnerId("U_1");

    @Test
    void forgetsALearnerEverywhereInTheOrderGiven() {
        List<String> erased = new ArrayList<>();

        new EraseLearner(List.of(learner -> erased.add("log:" + learner), learner -> erased.add("store:" + learner)))
                .erase(LEARNER);

        assertThat(erased).containsExactly("log:U_1", "store:U_1");
    }

    @Test
    void mayBeRepeatedUntilItSucceedsEverywhere() {
        FakeLearners learners = new FakeLearners("U_1");
        List<LearnerId> attempts = new ArrayList<>();
        EraseLearner erasing = new EraseLearner(List.<LearnerTraces>of(
                learner -> {
                    attempts.add(learner);
                    if (attempts.size() == 1) {
                        throw new Unavailable("The log is away.");
                    }
                },
                learners));

        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> erasing.erase(LEARNER));
        assertThat(learners.find(LEARNER)).isPresent();
        erasing.erase(LEARNER);

        assertThat(learners.find(LEARNER)).isEmpty();
    }
}
