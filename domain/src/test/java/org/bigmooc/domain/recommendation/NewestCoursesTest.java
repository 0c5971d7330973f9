package org.bigmooc.domain.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.bigmooc.domain.catalogue.Course;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.catalogue.FakeCourseCatalogue;
import org.bigmooc.domain.catalogue.LocalizedText;
import org.bigmooc.domain.history.LearningHistory;
import org.bigmooc.domain.learner.LearnerId;
import org.bigmooc.domain.testing.Samples;
import org.junit.jupiter.api.Test;

class NewestCoursesTest extends RecommenderContract {

    private static Course addedOnDay(int day) {
        return new Course(
                new CourseId("C_" + day),
                LocalizedText.EMPTY,
                LocalizedText.EMPTY,
                List.of(),
                "",
                Samples.START.plusSeconds(86_400L * day),
                false);
    }

    @Override
    protected Recommender recommender() {
        return new NewestCourses(new FakeCourseCatalogue(
                IntStream.range(0, 12).mapToObj(NewestCoursesTest::addedOnDay).toArray(Course[]::new)));
    }

    @Override
    protected List<CourseId> courses() {
        return IntStream.range(0, 12).mapToObj(i -> new CourseId("C_" + i)).toList();
    }

    @Override
    protected List<LearningHistory> histories() {
        return List.of(LearningHistory.empty(new LearnerId("U_1")));
    }

    @Test
    void recommendsTheCourseThatWasAddedLast() {
        assertThat(recommender().recommend(histories().getFirst(), course -> true, 2))
                .extracting(ScoredCourse::course)
                .isEqualTo(Samples.ids("C_11", "C_10"));
    }
}
