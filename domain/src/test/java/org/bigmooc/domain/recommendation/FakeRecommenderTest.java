package org.bigmooc.domain.recommendation;

import java.util.List;
import java.util.stream.IntStream;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.history.LearningHistory;
import org.bigmooc.domain.learner.LearnerId;
import org.bigmooc.domain.testing.Samples;

class FakeRecommenderTest extends RecommenderContract {

    @Override
    protected Recommender recommender() {
        return FakeRecommender.model("fake-1", courses());
    }

    @Override
    protected List<CourseId> courses() {
        return IntStream.range(0, 12).mapToObj(i -> new CourseId("C_" + i)).toList();
    }

    @Override
    protected List<LearningHistory> histories() {
        return List.of(LearningHistory.empty(new LearnerId("U_1"))
                .with(List.of(Samples.enrol("U_1", "C_1", 1), Samples.view("U_1", "C_2", 2))));
    }
}
