package org.bigmooc.ml.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.bigmooc.domain.training.Dataset;
import org.bigmooc.domain.training.DatasetSplit;
import org.bigmooc.ml.CourseScorer;
import org.bigmooc.ml.model.ModelKind;
import org.bigmooc.ml.testing.SmallData;
import org.junit.jupiter.api.Test;

class LeakTest {

    private static final int COURSES = 30;
    private static final Dataset ONE = SmallData.random(100, COURSES, 7);

    @Test
    void learnsNothingFromCoursesThatAreHeldOut() {
        for (ModelKind kind :
                List.of(new Popularity(), new Trend(), new Transitions(), new Ease(), new NearestLearners())) {
            float[] one = SmallData.train(kind, ONE, Map.of()).score(new int[] {3, 1});
            float[] other =
                    SmallData.train(kind, withOtherHeldOutCourses(), Map.of()).score(new int[] {3, 1});

            assertThat(other).as(kind.name()).isEqualTo(one);
        }
    }

    @Test
    void wouldSeeThatTheTrainingPartIsAnother() {
        CourseScorer one = SmallData.train(new Transitions(), ONE, Map.of());
        CourseScorer other = SmallData.train(new Transitions(), SmallData.random(100, COURSES, 8), Map.of());

        assertThat(other.score(new int[] {3, 1})).isNotEqualTo(one.score(new int[] {3, 1}));
    }

    private static Dataset withOtherHeldOutCourses() {
        int[][] sequences = new int[ONE.size()][];
        Arrays.setAll(sequences, learner -> {
            int[] sequence = ONE.sequence(learner).clone();
            if (new DatasetSplit(ONE).testTarget(learner) != DatasetSplit.NONE) {
                int last = sequence.length - 1;
                sequence[last] = ONE.sequence(learner)[last - 1];
                sequence[last - 1] = ONE.sequence(learner)[last];
            }
            return sequence;
        });
        return new Dataset(ONE.courses(), ONE.learners(), sequences);
    }
}
