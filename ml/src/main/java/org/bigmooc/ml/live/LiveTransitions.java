package org.bigmooc.ml.live;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.history.LearningHistory;
import org.bigmooc.domain.recommendation.ExplainedScore;
import org.bigmooc.domain.recommendation.Recommender;
import org.bigmooc.domain.recommendation.ScoredCourse;
import org.bigmooc.domain.recommendation.Source;
import org.bigmooc.ml.baseline.Transitions;
import org.bigmooc.ml.model.CourseModel;
import org.bigmooc.ml.serving.CourseIndex;
import org.bigmooc.ml.serving.ModelRecommender;

/** Recommends what learners took after the courses of a history; cannot tell where nothing was seen to follow any of them. */
final class LiveTransitions implements Recommender {

    private final LiveCounts counts;
    private final CourseIndex index;
    private final Recommender recommender;

    LiveTransitions(LiveCounts counts, CourseIndex index) {
        this.counts = counts;
        this.index = index;
        this.recommender =
                new ModelRecommender(new Source(Source.Step.TRANSITIONS, "live"), index, new CurrentModel(counts));
    }

    @Override
    public Source source() {
        return recommender.source();
    }

    @Override
    public List<ScoredCourse> recommend(LearningHistory history, Predicate<CourseId> eligible, int limit) {
        return anyKnown(history.courses()) ? recommender.recommend(history, eligible, limit) : List.of();
    }

    @Override
    public List<ScoredCourse> similar(CourseId course, Predicate<CourseId> eligible, int limit) {
        return anyKnown(List.of(course)) ? recommender.similar(course, eligible, limit) : List.of();
    }

    @Override
    public Optional<ExplainedScore> explain(LearningHistory history, CourseId course) {
        return anyKnown(history.courses()) ? recommender.explain(history, course) : Optional.empty();
    }

    private boolean anyKnown(List<CourseId> courses) {
        int[] indices = index.known(courses);
        return counts.read(statistics -> {
            for (int course : indices) {
                if (statistics.transitions().knows(course)) {
                    return true;
                }
            }
            return false;
        });
    }

    /** Answers each question from the counts of that moment. */
    private record CurrentModel(LiveCounts counts) implements CourseModel {

        @Override
        public int courses() {
            return ask(CourseModel::courses);
        }

        @Override
        public float[] score(int[] history) {
            return ask(model -> model.score(history));
        }

        @Override
        public float[][] contributions(int[] history, int[] courses) {
            return ask(model -> model.contributions(history, courses));
        }

        @Override
        public float[] alike(int course) {
            return ask(model -> model.alike(course));
        }

        private <T> T ask(Function<CourseModel, T> question) {
            return counts.read(
                    statistics -> question.apply(statistics.transitions().model(Transitions.HISTORY)));
        }
    }
}
