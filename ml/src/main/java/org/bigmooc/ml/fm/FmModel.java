package org.bigmooc.ml.fm;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.bigmooc.ml.HistoryStates;
import org.bigmooc.ml.arithmetic.Dense;
import org.bigmooc.ml.arithmetic.Vectors;
import org.bigmooc.ml.model.ProductOfStates;
import org.bigmooc.ml.model.TrainedModel;
import org.bigmooc.ml.weights.AtomicFile;

/**
 * A trained factorisation machine: one product of a learner's factors and a matrix. Immutable and thread-safe.
 *
 * <p>It reads the latest courses of a history, as far back as they count a thousandth; leaving out one of them means reading the others alone.
 */
final class FmModel implements TrainedModel {

    private static final String FILE = "factors.bin";
    private static final double LEAST = 1e-3;

    private final FmTables tables;
    private final float[][] candidates;
    private final float[] norms;
    private final Dense scores;
    private final int reach;

    FmModel(FmTables tables) {
        this.tables = tables;
        this.candidates = new float[tables.courses()][];
        Arrays.setAll(
                candidates,
                course -> Arrays.copyOfRange(
                        tables.candidates(), course * tables.factors(), (course + 1) * tables.factors()));
        this.norms = new float[candidates.length];
        for (int course = 0; course < norms.length; course++) {
            norms[course] = (float) Math.sqrt(Math.max(0, alike(candidates[course], candidates[course])));
        }
        this.scores = Dense.ofRows(candidates, new float[candidates.length]);
        this.reach = tables.decay() == 0 ? 1 : 2 + (int) (Math.log(LEAST) / Math.log(tables.decay()));
    }

    static FmModel read(Path folder) throws IOException {
        return new FmModel(AtomicFile.read(folder.resolve(FILE), FmTables::read));
    }

    @Override
    public void write(Path folder) throws IOException {
        AtomicFile.write(folder.resolve(FILE), tables::write);
    }

    @Override
    public int courses() {
        return candidates.length;
    }

    /** The courses of the history itself are no candidates and get negative infinity; an empty history is that of a new learner. */
    @Override
    public float[] score(int[] history) {
        float[] all = scores.of(state(latest(history)));
        for (int course : history) {
            all[course] = Float.NEGATIVE_INFINITY;
        }
        return all;
    }

    @Override
    public HistoryStates states(int[][] histories) {
        float[][] states = new float[histories.length][];
        Arrays.setAll(states, one -> state(latest(histories[one])));
        return new ProductOfStates(states, histories, scores);
    }

    @Override
    public float[][] contributions(int[] history, int[] courses) {
        float[][] contributions = new float[history.length][courses.length];
        int[] read = latest(history);
        float[] state = state(read);
        for (int place = 0; place < read.length; place++) {
            float[] added = state.clone();
            Vectors.add(added, -1, state(without(read, place)));
            float[] own = contributions[history.length - read.length + place];
            for (int i = 0; i < courses.length; i++) {
                own[i] = Vectors.dot(candidates[courses[i]], added);
            }
        }
        return contributions;
    }

    /** The cosine of the courses' factors as candidates, without the first, which is popularity. */
    @Override
    public float[] alike(int course) {
        float[] cosines = new float[candidates.length];
        for (int other = 0; other < cosines.length; other++) {
            cosines[other] =
                    alike(candidates[course], candidates[other]) / (norms[course] * norms[other] + Float.MIN_NORMAL);
        }
        return cosines;
    }

    private static float alike(float[] one, float[] other) {
        return Vectors.dot(one, other) - one[0] * other[0];
    }

    private int[] latest(int[] history) {
        return history.length <= reach ? history : Arrays.copyOfRange(history, history.length - reach, history.length);
    }

    private static int[] without(int[] history, int place) {
        int[] others = new int[history.length - 1];
        System.arraycopy(history, 0, others, 0, place);
        System.arraycopy(history, place + 1, others, place, others.length - place);
        return others;
    }

    private float[] state(int[] history) {
        int width = tables.factors();
        float[] state = tables.everyone().clone();
        double weight = 1;
        for (int age = 0; age < history.length; age++) {
            int row = history[history.length - 1 - age] * width;
            if (age == 0) {
                Rows.add(state, 0, 1, tables.latest(), row, width);
            } else {
                Rows.add(state, 0, (float) weight, tables.earlier(), row, width);
                weight *= tables.decay();
            }
        }
        return state;
    }
}
