package org.bigmooc.ml.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.fault.WorkInterrupted;
import org.bigmooc.domain.training.Dataset;
import org.bigmooc.domain.training.DatasetSplit;
import org.bigmooc.domain.training.TrainingListener;
import org.bigmooc.domain.training.TrainingProgress;
import org.bigmooc.ml.CourseScorer;
import org.bigmooc.ml.baseline.Transitions;
import org.bigmooc.ml.testing.SmallData;
import org.junit.jupiter.api.Test;

class HeldOutEvaluationTest {

    private static final Dataset DATASET = SmallData.random(700, 150, 5);
    private static final DatasetSplit SPLIT = new DatasetSplit(DATASET);
    private static final CourseScorer SCORER = SmallData.train(new Transitions(), DATASET, Map.of());

    @Test
    void ranksAsCountingByHandDoes() {
        double validation = 0;
        double test = 0;
        int targets = 0;
        for (int learner = 0; learner < SPLIT.learners(); learner++) {
            int[] all = DATASET.sequence(learner);
            if (all.length >= 3) {
                targets++;
                validation += 1 / rank(java.util.Arrays.copyOf(all, all.length - 2), all[all.length - 2]);
                test += 1 / rank(java.util.Arrays.copyOf(all, all.length - 1), all[all.length - 1]);
            }
        }

        HeldOutRanks ranks = measure(1);

        assertThat(ranks.validation().metrics().targets()).isEqualTo(targets);
        assertThat(ranks.validation().metrics().mrr()).isCloseTo(validation / targets, within(1e-12));
        assertThat(ranks.test().metrics().mrr()).isCloseTo(test / targets, within(1e-12));
    }

    private static double rank(int[] history, int target) {
        float[] scores = SCORER.score(history);
        double rank = 1;
        for (int course = 0; course < scores.length; course++) {
            int candidate = course;
            boolean seen = java.util.Arrays.stream(history).anyMatch(taken -> taken == candidate);
            if (!seen && course != target) {
                rank += scores[course] > scores[target] ? 1 : scores[course] == scores[target] ? 0.5 : 0;
            }
        }
        return rank;
    }

    @Test
    void doesNotDependOnThreads() {
        HeldOutRanks one = measure(1);
        HeldOutRanks three = measure(3);

        assertThat(three.validation().metrics()).isEqualTo(one.validation().metrics());
        assertThat(three.test().metrics()).isEqualTo(one.test().metrics());
        assertThat(three.sampledTest().metrics()).isEqualTo(one.sampledTest().metrics());
    }

    @Test
    void isKinderAgainstAHundredCoursesThanAgainstAll() {
        HeldOutRanks ranks = measure(2);

        assertThat(ranks.sampledTest().metrics().mrr())
                .isGreaterThan(ranks.test().metrics().mrr());
    }

    @Test
    void tellsHowFarItHasCome() {
        List<TrainingProgress> seen = new ArrayList<>();

        new HeldOutEvaluation(2).measure(SCORER, SPLIT, seen::add);

        assertThat(seen).extracting(TrainingProgress::fraction).isSorted().endsWith(1.0);
    }

    @Test
    void stopsWhenAskedTo() {
        TrainingListener impatient = new TrainingListener() {
            @Override
            public void progressed(TrainingProgress progress) {}

            @Override
            public boolean cancelled() {
                return true;
            }
        };

        assertThatThrownBy(() -> new HeldOutEvaluation(2).measure(SCORER, SPLIT, impatient))
                .isInstanceOf(WorkInterrupted.class);
    }

    @Test
    void passesOnWhatAScorerThrows() {
        CourseScorer broken = new CourseScorer() {
            @Override
            public int courses() {
                return 150;
            }

            @Override
            public float[] score(int[] history) {
                throw new IllegalStateException("broken");
            }
        };

        assertThatThrownBy(() -> new HeldOutEvaluation(2).measure(broken, SPLIT, TrainingListener.SILENT))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("broken");
    }

    @Test
    void ranksCoursesLastThatAModelDoesNotKnow() {
        List<CourseId> own = SmallData.courses(150);
        List<CourseId> wanted = new ArrayList<>(own.reversed());
        wanted.add(2, new CourseId("C_new"));

        float[] scores = RemappedScorer.over(wanted, SCORER, own).score(new int[] {2, 0, 1});

        float[] expected = SCORER.score(new int[] {149, 148});
        assertThat(scores[2]).isEqualTo(Float.NEGATIVE_INFINITY);
        assertThat(scores[0]).isEqualTo(expected[149]);
        assertThat(scores[150]).isEqualTo(expected[0]);
    }

    private static HeldOutRanks measure(int threads) {
        return new HeldOutEvaluation(threads).measure(SCORER, SPLIT, TrainingListener.SILENT);
    }
}
