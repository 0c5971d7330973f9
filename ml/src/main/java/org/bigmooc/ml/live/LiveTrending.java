package org.bigmooc.ml.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.history.LearningHistory;
import org.bigmooc.domain.recommendation.Recommender;
import org.bigmooc.domain.recommendation.ScoredCourse;
import org.bigmooc.domain.recommendation.Source;
import org.bigmooc.ml.serving.CourseIndex;
import org.bigmooc.ml.serving.TopCourses;

/** Recommends what many enrol in now, whoever asks; cannot tell while nobody has enrolled in anything. */
final class LiveTrending implements Recommender {

    private final LiveCounts counts;
    private final CourseIndex index;

    LiveTrending(LiveCounts counts, CourseIndex index) {
        this.counts = counts;
        this.index = index;
    }

    @Override
    public Source source() {
        return new Source(Source.Step.TRENDING, "live");
    }

    @Override
    public List<ScoredCourse> recommend(LearningHistory history, Predicate<CourseId> eligible, int limit) {
        return best(eligible, limit);
    }

    @Override
    public List<ScoredCourse> similar(CourseId course, Predicate<CourseId> eligible, int limit) {
        return best(eligible.and(other -> !other.equals(course)), limit);
    }

    private List<ScoredCourse> best(Predicate<CourseId> eligible, int limit) {
        float[] scores = counts.read(statistics -> statistics.trending().scores());
        int[] best = TopCourses.of(scores, limit, course -> eligible.test(index.at(course)));
        List<ScoredCourse> answer = new ArrayList<>(best.length);
        for (int course : best) {
            answer.add(new ScoredCourse(index.at(course), scores[course], Optional.empty()));
        }
        return answer;
    }
}
