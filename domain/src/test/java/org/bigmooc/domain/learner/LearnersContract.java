package org.bigmooc.domain.learner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.bigmooc.domain.testing.Eventually.inParallel;
import static org.bigmooc.domain.testing.Samples.HOSTILE;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link Learners} does. */
public abstract class LearnersContract {

    private static final Learner FULL =
            new Learner(new LearnerId("U_1'<i>"), HOSTILE, Gender.FEMALE, OptionalInt.of(1998), "Đại học " + HOSTILE);

    /** The learners under test; none at the beginning of each test. */
    protected abstract Learners learners();

    /** Closes the learners and opens them again upon what they kept. */
    protected abstract Learners reopen();

    private static Learner known(String id) {
        return Learner.known(new LearnerId(id));
    }

    @Test
    void doNotKnowAStranger() {
        assertThat(learners().find(new LearnerId("U_1"))).isEmpty();
        assertThat(learners().first(10)).isEmpty();
        learners().forEach(learner -> fail("There is no learner, yet: " + learner));
    }

    @Test
    void passOnEverythingAboutALearner() {
        learners().save(List.of(FULL));

        learners().forEach(learner -> assertThat(learner).isEqualTo(FULL));
    }

    @Test
    void keepEverythingAboutALearner() {
        learners().save(List.of(FULL, known("U_2")));

        assertThat(learners().find(FULL.id())).contains(FULL);
        assertThat(learners().find(new LearnerId("U_2"))).contains(known("U_2"));
    }

    @Test
    void tellCapitalsApart() {
        learners().save(List.of(known("u_1")));

        assertThat(learners().find(new LearnerId("U_1"))).isEmpty();
    }

    @Test
    void tellWhichThereAre() {
        learners().save(List.of(known("U_1"), known("U_2"), known("U_3")));

        assertThat(learners().existing(List.of(new LearnerId("U_2"), new LearnerId("U_9"), new LearnerId("U_1"))))
                .containsExactlyInAnyOrder(new LearnerId("U_1"), new LearnerId("U_2"));
        assertThat(learners().existing(List.of())).isEmpty();
    }

    @Test
    void listSomeTheSameOnesEachTime() {
        learners().save(List.of(known("U_3"), known("U_1"), known("U_4"), known("U_2")));

        assertThat(learners().first(3))
                .hasSize(3)
                .doesNotHaveDuplicates()
                .isSubsetOf(known("U_1"), known("U_2"), known("U_3"), known("U_4"))
                .isEqualTo(learners().first(3));
        assertThat(learners().first(100)).hasSize(4);
    }

    @Test
    void replaceALearnerOfTheSameId() {
        learners().save(List.of(FULL));
        Learner changed = Learner.known(FULL.id());

        learners().save(List.of(changed));

        assertThat(learners().find(FULL.id())).contains(changed);
        assertThat(learners().first(10)).containsExactly(changed);
    }

    @Test
    void changeNothingWhenTheSameIsSavedAgain() {
        learners().save(List.of(FULL));
        learners().save(List.of(FULL));

        assertThat(learners().first(10)).containsExactly(FULL);
    }

    @Test
    void forgetALearnerAndNoOther() {
        learners().save(List.of(known("U_1"), known("U_2")));

        learners().erase(new LearnerId("U_1"));
        learners().erase(new LearnerId("U_unknown"));

        assertThat(learners().find(new LearnerId("U_1"))).isEmpty();
        assertThat(reopen().first(10)).containsExactly(known("U_2"));
    }

    @Test
    void areThereAfterReopening() {
        learners().save(List.of(FULL));

        assertThat(reopen().find(FULL.id())).contains(FULL);
    }

    @Test
    void mayBeThousands() {
        learners().save(IntStream.range(0, 5_000).mapToObj(i -> known("U_" + i)).toList());

        List<Learner> visited = new ArrayList<>();
        learners().forEach(visited::add);

        assertThat(learners().first(10_000)).hasSize(5_000).containsExactlyInAnyOrderElementsOf(visited);
    }

    @Test
    void mayBeSavedByManyCallers() {
        inParallel(8, thread -> {
            for (int i = 0; i < 20; i++) {
                Learner learner = known("U_" + thread + "_" + i);
                learners().save(List.of(learner));
                assertThat(learners().find(learner.id())).contains(learner);
            }
        });

        assertThat(learners().first(1_000)).hasSize(160);
    }
}
