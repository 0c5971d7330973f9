package org.bigmooc.ml.graph;

import java.io.DataInputStream;
import java.io.DataOutputStream;
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
 * Ranks courses by how near they are to the courses of a history, the latest counting most: by the cosine of embeddings. A course without an
 * embedding is near to none. Immutable and thread-safe.
 */
public final class EmbeddingModel implements TrainedModel {

    private static final String FILE = "embeddings.bin";
    private static final int FORMAT = 0x4d503256;
    private static final double LEAST = 1e-3;
    private static final int FURTHEST = 100;

    private final float[][] vectors;
    private final float[][] directions;
    private final Dense cosines;
    private final double decay;
    private final int reach;

    /** Takes one row a course; a row of zeros is no embedding. */
    EmbeddingModel(float[][] vectors, double decay) {
        this.vectors = vectors;
        this.directions = Arrays.stream(vectors).map(EmbeddingModel::direction).toArray(float[][]::new);
        this.cosines = Dense.ofRows(directions, new float[directions.length]);
        this.decay = decay;
        this.reach = decay == 1 ? FURTHEST : Math.min(FURTHEST, 1 + (int) (Math.log(LEAST) / Math.log(decay)));
    }

    private static float[] direction(float[] vector) {
        float[] direction = new float[vector.length];
        float norm = (float) Math.sqrt(Vectors.dot(vector, vector));
        Vectors.add(direction, norm == 0 ? 0 : 1 / norm, vector);
        return direction;
    }

    /** A copy of the embeddings, one row a course; a course that nothing is known of has a row of zeros. */
    public float[][] embeddings() {
        return Arrays.stream(vectors).map(float[]::clone).toArray(float[][]::new);
    }

    @Override
    public int courses() {
        return vectors.length;
    }

    /** The courses of the history itself are no candidates and get negative infinity. */
    @Override
    public float[] score(int[] history) {
        float[] scores = cosines.of(direction(state(latest(history))));
        for (int course : history) {
            scores[course] = Float.NEGATIVE_INFINITY;
        }
        return scores;
    }

    @Override
    public HistoryStates states(int[][] histories) {
        float[][] states = new float[histories.length][];
        Arrays.setAll(states, one -> direction(state(latest(histories[one]))));
        return new ProductOfStates(states, histories, cosines);
    }

    /** The scores of some courses alone, at their places. */
    float[] score(int[] history, int[] courses) {
        float[] state = direction(state(latest(history)));
        float[] scores = new float[courses.length];
        for (int i = 0; i < courses.length; i++) {
            scores[i] = Vectors.dot(directions[courses[i]], state);
        }
        return scores;
    }

    @Override
    public float[][] contributions(int[] history, int[] courses) {
        float[][] contributions = new float[history.length][courses.length];
        int[] read = latest(history);
        float[] state = direction(state(read));
        for (int place = 0; place < read.length; place++) {
            float[] added = state.clone();
            Vectors.add(added, -1, direction(state(without(read, place))));
            float[] own = contributions[history.length - read.length + place];
            for (int i = 0; i < courses.length; i++) {
                own[i] = Vectors.dot(directions[courses[i]], added);
            }
        }
        return contributions;
    }

    @Override
    public float[] alike(int course) {
        return cosines.of(directions[course]);
    }

    @Override
    public void write(Path folder) throws IOException {
        AtomicFile.write(folder.resolve(FILE), this::write);
    }

    private void write(DataOutputStream out) throws IOException {
        out.writeInt(FORMAT);
        out.writeDouble(decay);
        out.writeInt(vectors.length);
        for (float[] vector : vectors) {
            AtomicFile.writeFloats(out, vector);
        }
    }

    static EmbeddingModel read(Path folder) throws IOException {
        return AtomicFile.read(folder.resolve(FILE), EmbeddingModel::read);
    }

    private static EmbeddingModel read(DataInputStream in) throws IOException {
        if (in.readInt() != FORMAT) {
            throw new IOException("the embeddings are of another version; train the model again");
        }
        double decay = in.readDouble();
        float[][] vectors = new float[in.readInt()][];
        for (int course = 0; course < vectors.length; course++) {
            vectors[course] = AtomicFile.readFloats(in);
        }
        return new EmbeddingModel(vectors, decay);
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
        float[] state = new float[directions[0].length];
        double weight = 1;
        for (int age = 0; age < history.length; age++) {
            Vectors.add(state, (float) weight, directions[history[history.length - 1 - age]]);
            weight *= decay;
        }
        return state;
    }
}
