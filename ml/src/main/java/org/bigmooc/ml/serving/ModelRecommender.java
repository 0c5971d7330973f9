package org.bigmooc.ml.serving;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.history.LearningHistory;
import org.bigmooc.domain.recommendation.Contribution;
import org.bigmooc.domain.recommendation.ExplainedScore;
import org.bigmooc.domain.recommendation.LearnerStates;
import org.bigmooc.domain.recommendation.Recommender;
import org.bigmooc.domain.recommendation.ScoreFall;
import org.bigmooc.domain.recommendation.ScoredCourse;
import org.bigmooc.domain.recommendation.Source;
import org.bigmooc.ml.model.CourseModel;

/**
 * Ranks by a model: scores all courses, keeps the best eligible ones, and explains each by leaving out one course of the history after the
 * other. Courses that the model does not know are passed over; where it knows none of the history, it cannot tell.
 */
public final class ModelRecommender implements Recommender {

    private final Source source;
    private final CourseIndex index;
    private final CourseModel model;
    private volatile Indices latest = new Indices(Set.of(), new BitSet());

    /** Which indices a set of courses has; neither changes. */
    private record Indices(Set<CourseId> courses, BitSet indices) {}

    /** Names the courses of {@code model} by {@code index}. */
    public ModelRecommender(Source source, CourseIndex index, CourseModel model) {
        this.source = source;
        this.index = index;
        this.model = model;
    }

    @Override
    public Source source() {
        return source;
    }

    @Override
    public boolean knows(CourseId course) {
        return index.indexOf(course) != CourseIndex.UNKNOWN;
    }

    @Override
    public List<ScoredCourse> recommend(LearningHistory history, Predicate<CourseId> eligible, int limit) {
        int[] known = index.known(history.courses());
        if (known.length == 0) {
            return List.of();
        }
        float[] scores = model.score(known);
        int[] best = TopCourses.of(scores, limit, course -> eligible.test(index.at(course)));
        return explained(known, unexplained(best, scores));
    }

    /** The indices of these courses, which are looked up once where the same set is asked about again. */
    @SuppressWarnings("ReferenceEquality") // Comparing two sets would take longer than this saves.
    BitSet indices(Set<CourseId> courses) {
        Indices known = latest;
        if (known.courses() != courses) {
            BitSet indices = new BitSet();
            for (CourseId course : courses) {
                int found = index.indexOf(course);
                if (found != CourseIndex.UNKNOWN) {
                    indices.set(found);
                }
            }
            known = new Indices(courses, indices);
            latest = known;
        }
        return known.indices();
    }

    /** The courses at these indices, with their scores. */
    List<ScoredCourse> unexplained(int[] best, float[] scores) {
        List<ScoredCourse> answer = new ArrayList<>(best.length);
        for (int course : best) {
            answer.add(new ScoredCourse(index.at(course), scores[course], Optional.empty()));
        }
        return answer;
    }

    /** The same courses with what contributed most to each. */
    List<ScoredCourse> explained(int[] known, List<ScoredCourse> courses) {
        int[] best = index.known(courses.stream().map(ScoredCourse::course).toList());
        float[][] contributions = model.contributions(known, best);
        List<ScoredCourse> answer = new ArrayList<>(best.length);
        for (int i = 0; i < best.length; i++) {
            ScoredCourse one = courses.get(i);
            answer.add(new ScoredCourse(one.course(), one.score(), greatest(contributions, i, known)));
        }
        return answer;
    }

    @Override
    public LearnerStates states(List<LearningHistory> histories) {
        return new ModelStates(this, index, model, histories);
    }

    /** The course of the history that adds most to the score, if any adds to it; of equal ones the latest. */
    private Optional<Contribution> greatest(float[][] contributions, int course, int[] history) {
        int greatest = -1;
        float sum = 0;
        for (int place = 0; place < history.length; place++) {
            float contribution = contributions[place][course];
            sum += Math.max(0, contribution);
            if (contribution > 0 && (greatest < 0 || contribution >= contributions[greatest][course])) {
                greatest = place;
            }
        }
        return greatest < 0
                ? Optional.empty()
                : Optional.of(new Contribution(
                        index.at(history[greatest]), Math.min(1, contributions[greatest][course] / sum)));
    }

    @Override
    public Optional<ExplainedScore> explain(LearningHistory history, CourseId course) {
        int[] known = index.known(history.courses());
        int asked = index.indexOf(course);
        float[] scores = known.length == 0 ? new float[0] : model.score(known);
        if (asked == CourseIndex.UNKNOWN || asked >= scores.length || !Float.isFinite(scores[asked])) {
            return Optional.empty();
        }
        float[][] contributions = model.contributions(known, new int[] {asked});
        List<ScoreFall> falls = IntStream.range(0, known.length)
                .mapToObj(place -> new ScoreFall(index.at(known[place]), contributions[place][0]))
                .toList();
        return Optional.of(new ExplainedScore(source, scores[asked], falls));
    }

    @Override
    public List<ScoredCourse> similar(CourseId course, Predicate<CourseId> eligible, int limit) {
        int asked = index.indexOf(course);
        if (asked == CourseIndex.UNKNOWN) {
            return List.of();
        }
        float[] scores = model.alike(asked);
        int[] best = TopCourses.of(scores, limit, other -> other != asked && eligible.test(index.at(other)));
        return unexplained(best, scores);
    }
}
