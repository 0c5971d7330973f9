package org.bigmooc.ml.online;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.bigmooc.domain.evaluation.PairedDifference;
import org.bigmooc.domain.fault.InvalidInput;
import org.bigmooc.ml.gru4rec.Gru4Rec;
import org.bigmooc.ml.model.TrainedModel;
import org.bigmooc.ml.sasrec.SasRec;
import org.bigmooc.ml.sequence.LearningPart;
import org.bigmooc.ml.sequence.SequenceFamily;
import org.bigmooc.ml.sequence.SequenceModel;
import org.bigmooc.ml.sequence.SequenceRecipe;
import org.bigmooc.ml.testing.SequenceSamples;
import org.bigmooc.ml.weights.Weights;
import org.junit.jupiter.api.Test;

class OnlineLearnerTest {

    private static final int COURSES = SequenceSamples.COURSES;
    private static final OnlinePlan PLAN = new OnlinePlan(8, 8, 200, 0.01, 5, 200, 400);
    private static final Map<String, String> SMALL = Map.of("width", "8", "length", "10");

    private final List<PairedDifference> swaps = new ArrayList<>();

    private OnlineLearner learner(SequenceFamily family, OnlinePlan plan, long seed) {
        SequenceRecipe recipe = SequenceSamples.recipe(family, SMALL, COURSES);
        SequenceModel untrained = recipe.model(Weights.initial(recipe.layout(), 1));
        LearningPart whole = new LearningPart(recipe, untrained, part -> part);
        return new OnlineLearner(whole, plan, seed, (model, evidence) -> swaps.add(evidence));
    }

    /** Learners take a course and then the one after it; or, where there is nothing to learn, any other. */
    private static double[] learn(OnlineLearner learner, int interactions, boolean learnable, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] ranks = new double[interactions];
        for (int i = 0; i < interactions; i++) {
            int course = random.nextInt(COURSES);
            int next = (course + (learnable ? 1 : 1 + random.nextInt(COURSES - 1))) % COURSES;
            ranks[i] = learner.learn(new int[] {course}, next).copy();
        }
        return ranks;
    }

    @Test
    void learnsAndServesWhatLearnersNowDo() {
        for (SequenceFamily family : List.of(new Gru4Rec(), new SasRec())) {
            swaps.clear();
            try (OnlineLearner learner = learner(family, PLAN, 1)) {
                TrainedModel before = learner.served();
                learn(learner, 2_000, true, 1);

                assertThat(swaps).isNotEmpty();
                assertThat(swaps)
                        .allSatisfy(swap -> assertThat(swap.difference().low()).isPositive());
                assertThat(rank(learner.served())).isLessThan(1.5).isLessThan(rank(before));
            }
        }
    }

    private static double rank(TrainedModel model) {
        double sum = 0;
        for (int course = 0; course < COURSES; course++) {
            float[] scores = model.score(new int[] {course});
            float wanted = scores[(course + 1) % COURSES];
            for (float score : scores) {
                sum += score >= wanted ? 1 : 0;
            }
        }
        return sum / COURSES;
    }

    @Test
    void servesNoCopyThatIsNotBetter() {
        try (OnlineLearner good = learner(new Gru4Rec(), PLAN, 1)) {
            learn(good, 2_000, true, 1);
            SequenceModel served = (SequenceModel) good.served();
            swaps.clear();
            OnlinePlan noise = new OnlinePlan(8, 0, 200, 0.5, 1, 200, 400);
            SequenceRecipe recipe = SequenceSamples.recipe(new Gru4Rec(), SMALL, COURSES);
            LearningPart whole = new LearningPart(recipe, served, part -> part);
            try (OnlineLearner ruined = new OnlineLearner(whole, noise, 1, (model, evidence) -> swaps.add(evidence))) {
                learn(ruined, 1_000, true, 2);

                assertThat(swaps).isEmpty();
                assertThat(ruined.served()).isSameAs(served);
            }
        }
    }

    @Test
    void theSameInteractionsAndSeedGiveTheSameRanks() {
        double[] first = ranks(1);

        assertThat(ranks(1)).containsExactly(first);
        assertThat(ranks(2)).isNotEqualTo(first);
    }

    private double[] ranks(long seed) {
        try (OnlineLearner learner = learner(new Gru4Rec(), PLAN, seed)) {
            int[] walk = {0, 1, 2, 3, 4, 5};
            for (int next = 1; next < walk.length; next++) {
                learner.remember(walk, next);
            }
            return learn(learner, 600, true, 1);
        }
    }

    @Test
    void refusesAWindowThatIsTooShortToJudgeBy() {
        assertThatThrownBy(() -> new OnlinePlan(8, 8, 200, 0.01, 5, 200, 100))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("window");
    }
}
