package org.bigmooc.ml.sequence;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.bigmooc.ml.HistoryStates;
import org.bigmooc.ml.arithmetic.Dense;
import org.bigmooc.ml.arithmetic.Vectors;
import org.bigmooc.ml.model.ProductOfStates;
import org.bigmooc.ml.model.TrainedModel;
import org.bigmooc.ml.weights.Weights;

/**
 * A trained sequence model that answers in plain Java, so that serving needs no native library. Immutable and thread-safe.
 *
 * <p>It reads the latest courses of a history, up to the length it was trained with; leaving out one of them means reading the others alone.
 */
public final class SequenceModel implements TrainedModel {

    /** Leaving out an early course means reading everything after it again, and early courses are seldom what an answer is about. */
    private static final int EXPLAINED = 20;

    private final float[][] courses;
    private final float[] norms;
    private final HistoryReader reader;
    private final Dense scores;
    private final Weights weights;
    private final Writing writing;

    /** Writes everything needed to read the model back into a folder. */
    public interface Writing {
        /** Called once for each folder. */
        void into(Path folder) throws IOException;
    }

    /**
     * Scores courses by the product of the reader's state and their embeddings.
     *
     * @param courses embeddings, [courses, width], not copied
     * @param weights all that was learned, from which learning may go on
     */
    public SequenceModel(float[][] courses, HistoryReader reader, Weights weights, Writing writing) {
        this.courses = courses;
        this.reader = reader;
        this.weights = weights;
        this.writing = writing;
        norms = new float[courses.length];
        for (int course = 0; course < norms.length; course++) {
            norms[course] = (float) Math.sqrt(Vectors.dot(courses[course], courses[course]));
        }
        scores = Dense.ofRows(courses, new float[courses.length]);
    }

    /** How it reads a history. */
    public HistoryReader reader() {
        return reader;
    }

    /** All that was learned. */
    public Weights weights() {
        return weights;
    }

    /** The score of every course for one state of the reader. */
    public float[] scoresOf(float[] state) {
        return scores.of(state);
    }

    @Override
    public int courses() {
        return courses.length;
    }

    /** Logits. An empty history gives zeros; the courses of a history itself are no candidates and get negative infinity. */
    @Override
    public float[] score(int[] history) {
        if (history.length == 0) {
            return new float[courses.length];
        }
        float[] logits = scores.of(reader.state(latest(history)));
        for (int course : history) {
            logits[course] = Float.NEGATIVE_INFINITY;
        }
        return logits;
    }

    /** An empty history has a state of zeros, which gives zeros. */
    @Override
    public HistoryStates states(int[][] histories) {
        float[][] states = new float[histories.length][];
        Arrays.setAll(
                states,
                one -> histories[one].length == 0
                        ? new float[courses[0].length]
                        : reader.state(latest(histories[one])));
        return new ProductOfStates(states, histories, scores);
    }

    /** What the latest 20 courses add; earlier ones are taken to add nothing. */
    @Override
    public float[][] contributions(int[] history, int[] explained) {
        float[][] contributions = new float[history.length][explained.length];
        if (history.length == 0) {
            return contributions;
        }
        int[] latest = latest(history);
        float[] state = reader.state(latest);
        float[][] without = latest.length == 1
                ? new float[][] {new float[state.length]}
                : reader.statesWithoutEach(latest, Math.max(0, latest.length - EXPLAINED));
        for (int i = 0; i < explained.length; i++) {
            float[] course = courses[explained[i]];
            float score = Vectors.dot(course, state);
            for (int place = 0; place < without.length; place++) {
                contributions[history.length - without.length + place][i] = score - Vectors.dot(course, without[place]);
            }
        }
        return contributions;
    }

    /** The cosine of the courses' embeddings. */
    @Override
    public float[] alike(int course) {
        float[] products = scores.of(courses[course]);
        for (int other = 0; other < products.length; other++) {
            products[other] /= norms[course] * norms[other] + Float.MIN_NORMAL;
        }
        return products;
    }

    @Override
    public float[] alike(int course, int[] others) {
        float[] cosines = new float[others.length];
        for (int i = 0; i < others.length; i++) {
            int other = others[i];
            cosines[i] =
                    Vectors.dot(courses[course], courses[other]) / (norms[course] * norms[other] + Float.MIN_NORMAL);
        }
        return cosines;
    }

    @Override
    public void write(Path folder) throws IOException {
        writing.into(folder);
    }

    private int[] latest(int[] history) {
        int length = reader.length();
        return history.length <= length
                ? history
                : Arrays.copyOfRange(history, history.length - length, history.length);
    }
}
