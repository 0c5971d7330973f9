package org.bigmooc.ml.serving;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.history.LearningHistory;
import org.bigmooc.domain.recommendation.EligibleToMany;
import org.bigmooc.domain.recommendation.LearnerStates;
import org.bigmooc.domain.recommendation.ScoredCourse;
import org.bigmooc.ml.HistoryStates;
import org.bigmooc.ml.model.CourseModel;

/**
 * A model's states of many learners, and their lists. Some learners are scored at a time, and the best of their courses found while the
 * scores are still near.
 */
final class ModelStates implements LearnerStates {

    /** As many rows of some thousand scores as a core's cache holds. */
    private static final int ROWS = 32;

    /** How many of the best courses, beside those of the history, may turn out not to be eligible before all are asked about. */
    private static final int SPARE = 8;

    private final ModelRecommender recommender;
    private final CourseIndex index;
    private final int courses;
    private final int[][] known;

    /** The learners of whose histories the model knows some course. */
    private final int[] told;

    private final HistoryStates states;

    ModelStates(ModelRecommender recommender, CourseIndex index, CourseModel model, List<LearningHistory> histories) {
        this.recommender = recommender;
        this.index = index;
        this.courses = model.courses();
        this.known = histories.stream()
                .map(history -> index.known(history.courses()))
                .toArray(int[][]::new);
        this.told = IntStream.range(0, known.length)
                .filter(learner -> known[learner].length > 0)
                .toArray();
        this.states = model.states(
                IntStream.of(told).mapToObj(learner -> known[learner]).toArray(int[][]::new));
    }

    @Override
    public List<List<ScoredCourse>> best(EligibleToMany eligible, int limit) {
        List<List<ScoredCourse>> answer = new ArrayList<>(Collections.nCopies(known.length, List.of()));
        BitSet open = recommender.indices(eligible.open());
        float[][] scores = new float[Math.min(ROWS, told.length)][courses];
        for (int first = 0; first < told.length; first += ROWS) {
            int count = Math.min(ROWS, told.length - first);
            states.scores(first, count, scores);
            for (int row = 0; row < count; row++) {
                int learner = told[first + row];
                int spare = SPARE + Math.min(limit, known[learner].length);
                int[] best = best(scores[row], limit, spare, admission(open, eligible, learner));
                answer.set(learner, recommender.unexplained(best, scores[row]));
            }
        }
        return answer;
    }

    /** What a learner took is in the history. */
    private IntPredicate admission(BitSet open, EligibleToMany eligible, int learner) {
        int[] history = known[learner];
        Predicate<CourseId> otherwise = eligible.otherwise().apply(learner);
        return course -> open.get(course)
                ? !(contains(history, course) && eligible.taken().apply(learner).contains(index.at(course)))
                : otherwise.test(index.at(course));
    }

    private static boolean contains(int[] courses, int asked) {
        for (int course : courses) {
            if (course == asked) {
                return true;
            }
        }
        return false;
    }

    /** Nearly all courses are eligible, as a rule, and so only the best of all are asked about first. */
    private static int[] best(float[] scores, int limit, int spare, IntPredicate eligible) {
        int[] best = TopCourses.of(scores, limit + spare);
        int[] admitted = IntStream.of(best).filter(eligible).limit(limit).toArray();
        return admitted.length == limit || best.length < limit + spare
                ? admitted
                : TopCourses.of(scores, limit, eligible);
    }

    @Override
    public List<ScoredCourse> explained(int learner, List<ScoredCourse> list) {
        return list.isEmpty() ? list : recommender.explained(known[learner], list);
    }

    @Override
    public long bareProduct() {
        float[][] products = new float[Math.min(ROWS, told.length)][courses];
        long operations = 0;
        for (int first = 0; first < told.length; first += ROWS) {
            operations += states.product(first, Math.min(ROWS, told.length - first), products);
        }
        return operations;
    }
}
