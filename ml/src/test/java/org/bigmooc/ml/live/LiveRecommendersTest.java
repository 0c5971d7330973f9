package org.bigmooc.ml.live;

import java.util.List;
import java.util.stream.IntStream;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.history.FakeLearningHistories;
import org.bigmooc.domain.history.LearningHistory;
import org.bigmooc.domain.learner.LearnerId;
import org.bigmooc.domain.recommendation.Recommender;
import org.bigmooc.domain.recommendation.RecommenderContract;
import org.bigmooc.domain.testing.Samples;
import org.bigmooc.domain.training.Dataset;
import org.bigmooc.ml.testing.SmallData;
import org.junit.jupiter.api.Nested;

/** The contract of recommenders, on the live ones. */
class LiveRecommendersTest {

    private static final Dataset DATASET = SmallData.random(200, 30, 2);
    private static final FakeLearningHistories HISTORIES = histories();

    private static FakeLearningHistories histories() {
        FakeLearningHistories histories = new FakeLearningHistories();
        for (int learner = 0; learner < DATASET.size(); learner++) {
            String id = DATASET.learners().get(learner).value();
            int[] sequence = DATASET.sequence(learner);
            histories.extend(IntStream.range(0, sequence.length)
                    .mapToObj(i ->
                            Samples.enrol(id, DATASET.courses().get(sequence[i]).value(), i))
                    .toList());
        }
        return histories;
    }

    abstract static class Live extends RecommenderContract {

        private final Recommender recommender;

        Live(int place) {
            LiveCounts live = new LiveCounts();
            live.count(HISTORIES);
            this.recommender = live.inOrder().get(place);
        }

        @Override
        protected Recommender recommender() {
            return recommender;
        }

        @Override
        protected List<CourseId> courses() {
            return DATASET.courses();
        }

        @Override
        protected List<LearningHistory> histories() {
            return List.of(HISTORIES.of(new LearnerId("U_000000")), HISTORIES.of(new LearnerId("U_000001")));
        }
    }

    @Nested
    class Transitions extends Live {
        Transitions() {
            super(0);
        }
    }

    @Nested
    class Trending extends Live {
        Trending() {
            super(1);
        }
    }
}
