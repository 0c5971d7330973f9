package org.bigmooc.domain.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bigmooc.domain.testing.Eventually.inParallel;
import static org.bigmooc.domain.testing.Samples.enrol;
import static org.bigmooc.domain.testing.Samples.interaction;
import static org.bigmooc.domain.testing.Samples.view;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.interaction.Interaction;
import org.bigmooc.domain.interaction.InteractionKind;
import org.bigmooc.domain.learner.LearnerId;
import org.junit.jupiter.api.Test;

/** What every {@link LearningHistories} does. */
public abstract class LearningHistoriesContract {

    private static final LearnerId LEARNER = new LearnerId("U_1");

    /** The histories under test; none at the beginning of each test. */
    protected abstract LearningHistories histories();

    /** Closes the histories and opens them again upon what they kept. */
    protected abstract LearningHistories reopen();

    private static LearningHistory expected(List<Interaction> interactions) {
        return LearningHistory.empty(interactions.getFirst().learner()).with(interactions);
    }

    private static List<Interaction> manyThings() {
        List<Interaction> all = new ArrayList<>();
        for (InteractionKind kind : InteractionKind.values()) {
            for (int i = 0; i < 12; i++) {
                all.add(interaction(
                        "U_1", "C_" + i % 5, kind, (i * 7 + kind.name().length()) % 50));
            }
        }
        return all;
    }

    private List<LearningHistory> all() {
        List<LearningHistory> all = new ArrayList<>();
        histories().forEach(all::add);
        return all;
    }

    @Test
    void areEmptyForAStranger() {
        assertThat(histories().of(LEARNER)).isEqualTo(LearningHistory.empty(LEARNER));
        assertThat(all()).isEmpty();
    }

    @Test
    void knowWhatALearnerDid() {
        histories().extend(manyThings());

        assertThat(histories().of(LEARNER)).isEqualTo(expected(manyThings()));
    }

    @Test
    void keepTheMillisecondAndTheIdentifiersAsTheyAre() {
        Interaction odd = interaction("U_'\"%_\\;--", "C_<b>😀đ", InteractionKind.COMPLETE, 0);
        Interaction finer = new Interaction(
                odd.event(),
                odd.learner(),
                odd.course(),
                InteractionKind.ENROL,
                odd.at().plusMillis(1));

        histories().extend(List.of(odd, finer));

        assertThat(histories().of(odd.learner())).isEqualTo(expected(List.of(odd, finer)));
    }

    @Test
    void growByWhatIsAddedLater() {
        histories().extend(List.of(enrol("U_1", "C_1", 1), enrol("U_2", "C_9", 1)));
        histories().extend(List.of(enrol("U_1", "C_2", 2)));

        assertThat(histories().of(LEARNER).courses()).containsExactly(new CourseId("C_1"), new CourseId("C_2"));
        assertThat(histories().of(new LearnerId("U_2")).courses()).containsExactly(new CourseId("C_9"));
    }

    @Test
    void areTheSameWhenTheSameIsMergedAgain() {
        histories().extend(manyThings());
        histories().extend(manyThings());

        assertThat(histories().of(LEARNER)).isEqualTo(expected(manyThings()));
    }

    @Test
    void areTheSameInWhateverOrderThingsAreMerged() {
        List<Interaction> shuffled = new ArrayList<>(manyThings());
        Collections.shuffle(shuffled, new Random(7));

        shuffled.forEach(one -> histories().extend(List.of(one)));

        assertThat(histories().of(LEARNER)).isEqualTo(expected(manyThings()));
    }

    @Test
    void rememberTheFirstAndTheLastTimeOfEachKind() {
        histories().extend(List.of(view("U_1", "C_1", 5)));
        histories().extend(List.of(view("U_1", "C_1", 9), view("U_1", "C_1", 2)));

        assertThat(histories().of(LEARNER).entries())
                .containsExactly(HistoryEntry.of(view("U_1", "C_1", 2)).merge(HistoryEntry.of(view("U_1", "C_1", 9))));
    }

    @Test
    void areShownOneByOneInTheSameOrderEachTime() {
        histories().extend(List.of(enrol("U_3", "C_1", 1), enrol("U_1", "C_1", 1), enrol("U_2", "C_2", 1)));
        histories().extend(List.of(view("U_2", "C_3", 2)));

        assertThat(all())
                .containsExactlyInAnyOrder(
                        expected(List.of(enrol("U_1", "C_1", 1))),
                        expected(List.of(enrol("U_2", "C_2", 1), view("U_2", "C_3", 2))),
                        expected(List.of(enrol("U_3", "C_1", 1))))
                .isEqualTo(all());
    }

    @Test
    void forgetALearnerAndNoOther() {
        histories().extend(List.of(enrol("U_1", "C_1", 1), enrol("U_2", "C_1", 1)));

        histories().erase(LEARNER);
        histories().erase(new LearnerId("U_unknown"));

        assertThat(histories().of(LEARNER).isEmpty()).isTrue();
        assertThat(all()).extracting(LearningHistory::learner).containsExactly(new LearnerId("U_2"));
        assertThat(reopen().of(LEARNER).isEmpty()).isTrue();
    }

    @Test
    void beginAnewAfterALearnerWasForgotten() {
        histories().extend(List.of(enrol("U_1", "C_1", 1)));
        histories().erase(LEARNER);

        histories().extend(List.of(enrol("U_1", "C_2", 2)));

        assertThat(histories().of(LEARNER)).isEqualTo(expected(List.of(enrol("U_1", "C_2", 2))));
    }

    @Test
    void areThereAfterReopening() {
        histories().extend(manyThings());

        assertThat(reopen().of(LEARNER)).isEqualTo(expected(manyThings()));
    }

    @Test
    void takeThousandsOfInteractionsAtOnce() {
        List<Interaction> many = IntStream.range(0, 10_000)
                .mapToObj(i -> enrol("U_" + i % 500, "C_" + i / 500, i))
                .toList();

        histories().extend(many);

        assertThat(all()).hasSize(500).allSatisfy(one -> assertThat(one.taken()).hasSize(20));
    }

    @Test
    void mayBeNothing() {
        histories().extend(List.of());

        assertThat(all()).isEmpty();
    }

    @Test
    void loseNothingOfOneLearnerWhomManyCallersExtend() {
        inParallel(8, thread -> {
            for (int i = 0; i < 10; i++) {
                histories()
                        .extend(List.of(
                                enrol("U_1", "C_" + thread + "_" + i, i), view("U_1", "C_all", thread * 10 + i)));
            }
        });

        LearningHistory history = histories().of(LEARNER);
        assertThat(history.taken()).hasSize(80);
        assertThat(history.entries())
                .contains(HistoryEntry.of(view("U_1", "C_all", 0)).merge(HistoryEntry.of(view("U_1", "C_all", 79))));
    }
}
