package org.bigmooc.ml.serving;

import java.util.Arrays;
import java.util.BitSet;
import org.bigmooc.domain.recommendation.Diversity;
import org.bigmooc.ml.HistoryStates;
import org.bigmooc.ml.model.CourseModel;

/**
 * Another model whose best courses change places, so that a list has less of the same: maximal marginal relevance over the likeness that the
 * model itself sees between courses. The hundred best of a history are looked at, and its first twenty places filled anew; whoever takes a
 * place also takes its score, so that scores go on telling the order. Thread-safe.
 *
 * @see <a href="https://doi.org/10.1145/290941.291025">Carbonell and Goldstein: The Use of MMR, Diversity-Based Reranking, SIGIR 1998</a>
 */
public final class DiverseModel implements CourseModel {

    private static final int CANDIDATES = 100;
    private static final int PLACES = 20;

    private final CourseModel model;
    private final float diversity;

    private DiverseModel(CourseModel model, Diversity diversity) {
        this.model = model;
        this.diversity = (float) diversity.value();
    }

    /** The model with more varied lists; the model itself if no diversity is wanted. */
    public static CourseModel over(CourseModel model, Diversity diversity) {
        return diversity.value() == 0 ? model : new DiverseModel(model, diversity);
    }

    @Override
    public int courses() {
        return model.courses();
    }

    @Override
    public float[] score(int[] history) {
        float[] scores = model.score(history);
        vary(scores, history);
        return scores;
    }

    @Override
    public HistoryStates states(int[][] histories) {
        HistoryStates states = model.states(histories);
        return new HistoryStates() {

            @Override
            public void scores(int first, int count, float[][] into) {
                states.scores(first, count, into);
                for (int row = 0; row < count; row++) {
                    vary(into[row], histories[first + row]);
                }
            }

            @Override
            public long product(int first, int count, float[][] into) {
                return states.product(first, count, into);
            }
        };
    }

    private void vary(float[] scores, int[] history) {
        BitSet taken = new BitSet();
        Arrays.stream(history).forEach(taken::set);
        int[] best = TopCourses.of(scores, CANDIDATES, course -> !taken.get(course));
        float[] places = new float[best.length];
        for (int place = 0; place < best.length; place++) {
            places[place] = scores[best[place]];
        }
        int[] varied = varied(best, places);
        for (int place = 0; place < varied.length; place++) {
            scores[varied[place]] = places[place];
        }
    }

    /** The courses in another order; {@code scores} are theirs, the highest first. */
    private int[] varied(int[] courses, float[] scores) {
        int[] left = courses.clone();
        float[] relevance = relevance(scores);
        float[] likeness = new float[left.length];
        for (int place = 0; place < Math.min(PLACES, left.length - 1); place++) {
            int next = place;
            for (int i = place + 1; i < left.length; i++) {
                if (worth(relevance[i], likeness[i]) > worth(relevance[next], likeness[next])) {
                    next = i;
                }
            }
            toFront(left, relevance, likeness, place, next);
            float[] alike = model.alike(left[place], left);
            for (int i = place + 1; i < left.length; i++) {
                likeness[i] = Math.max(likeness[i], Math.min(1, alike[i]));
            }
        }
        return left;
    }

    private float worth(float relevance, float likeness) {
        return (1 - diversity) * relevance - diversity * likeness;
    }

    /** Moves one entry forward to a place, and those between one back, so that the others stay in order of their scores. */
    private static void toFront(int[] courses, float[] relevance, float[] likeness, int place, int from) {
        int course = courses[from];
        float itsRelevance = relevance[from];
        float itsLikeness = likeness[from];
        System.arraycopy(courses, place, courses, place + 1, from - place);
        System.arraycopy(relevance, place, relevance, place + 1, from - place);
        System.arraycopy(likeness, place, likeness, place + 1, from - place);
        courses[place] = course;
        relevance[place] = itsRelevance;
        likeness[place] = itsLikeness;
    }

    /** Scores from 0, the lowest, to 1. */
    private static float[] relevance(float[] scores) {
        float[] relevance = new float[scores.length];
        if (scores.length > 0) {
            float lowest = scores[scores.length - 1];
            float range = Math.max(scores[0] - lowest, Float.MIN_NORMAL);
            for (int i = 0; i < scores.length; i++) {
                relevance[i] = (scores[i] - lowest) / range;
            }
        }
        return relevance;
    }

    @Override
    public float[][] contributions(int[] history, int[] courses) {
        return model.contributions(history, courses);
    }

    @Override
    public float[] alike(int course) {
        return model.alike(course);
    }

    @Override
    public float[] alike(int course, int[] others) {
        return model.alike(course, others);
    }
}
