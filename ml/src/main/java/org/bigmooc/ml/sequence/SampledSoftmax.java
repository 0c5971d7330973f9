package org.bigmooc.ml.sequence;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.bigmooc.ml.torch.Layers;

/**
 * {@link FullSoftmax} with some courses in place of all: a batch draws them without preference, and each weighs as many as were not drawn for
 * it (Bengio and Senécal, 2008). The work shrinks with their number, and the gradient is that of all courses with some noise.
 */
public final class SampledSoftmax {

    private static final int STATES_AT_A_TIME = 256;
    private static final float IMPOSSIBLE = -1e9f;
    private static final float SMALLEST_PROBABILITY = 1e-30f;
    private static final int NOT_DRAWN = -1;

    private final NDManager scope;
    private final PackedBatch batch;
    private final NDArray states;
    private final NDArray courses;
    private final long[] drawn;
    private final int[] columns;
    private final NDArray drawnCourses;
    private final NDArray drawnGradient;
    private final NDArray stateGradient;
    private final NDArray missed;

    private SampledSoftmax(NDManager scope, NDArray states, NDArray courses, PackedBatch batch, long[] drawn) {
        this.scope = scope;
        this.batch = batch;
        this.drawn = drawn;
        this.states = states.stopGradient();
        this.courses = courses.stopGradient();
        this.courses.attach(scope);
        columns = columns((int) courses.size(0), drawn);
        drawnCourses = Layers.embedding(scope.create(drawn), this.courses);
        drawnGradient = scope.zeros(drawnCourses.getShape());
        stateGradient = scope.zeros(states.getShape());
        missed = scope.zeros(new Shape(states.size(0), 1));
    }

    /** By course, its place among those drawn. */
    private static int[] columns(int courses, long[] drawn) {
        int[] columns = new int[courses];
        Arrays.fill(columns, NOT_DRAWN);
        for (int i = 0; i < drawn.length; i++) {
            columns[(int) drawn[i]] = i;
        }
        return columns;
    }

    /**
     * The loss of the states [n, width] of a batch; results live in {@code scope}.
     *
     * @param count how many courses are drawn, at most as many as there are
     * @param seed decides which
     */
    public static FullSoftmax.Result of(
            NDManager scope, NDArray states, NDArray courses, PackedBatch batch, int count, long seed) {
        long[] drawn = draw((int) courses.size(0), count, seed);
        SampledSoftmax softmax = new SampledSoftmax(scope, states, courses, batch, drawn);
        long[] targets = batch.targets();
        double loss = 0;
        for (int from = 0; from < targets.length; from += STATES_AT_A_TIME) {
            loss += softmax.addPart(from, Math.min(targets.length, from + STATES_AT_A_TIME));
        }
        NDArray wanted = Layers.embedding(scope.create(targets), courses).mul(softmax.missed);
        NDArray share = scope.create(1f / targets.length);
        NDArray surrogate = states.mul(softmax.stateGradient.sub(wanted)).sum().mul(share);
        return new FullSoftmax.Result(surrogate, softmax.courseGradient().muli(share), loss);
    }

    private static long[] draw(int courses, int count, long seed) {
        int[] all = IntStream.range(0, courses).toArray();
        SplittableRandom random = new SplittableRandom(seed);
        int size = Math.min(count, courses);
        for (int i = 0; i < size; i++) {
            int other = i + random.nextInt(courses - i);
            int swapped = all[other];
            all[other] = all[i];
            all[i] = swapped;
        }
        return Arrays.stream(all).limit(size).asLongStream().toArray();
    }

    private NDArray courseGradient() {
        NDArray gradient = scope.zeros(courses.getShape());
        gradient.set(new NDIndex("{}", scope.create(drawn)), drawnGradient);
        return gradient;
    }

    private double addPart(int from, int to) {
        try (NDManager part = scope.newSubManager()) {
            NDIndex range = new NDIndex().addSliceDim(from, to);
            NDArray state = states.get(part, range);
            NDArray logits = state.matMul(drawnCourses.transpose());
            long[] excluded = excluded(from, to);
            if (excluded.length > 0) {
                logits.reshape(-1).set(new NDIndex("{}", part.create(excluded)), part.create(IMPOSSIBLE));
            }
            NDArray target = Layers.embedding(part.create(Arrays.copyOfRange(batch.targets(), from, to)), courses);
            NDArray wanted = state.mul(target).sum(new int[] {1}, true).sub(part.create(weight()));
            NDList probabilities =
                    NDArrays.concat(new NDList(wanted, logits), 1).softmax(1).split(new long[] {1}, 1);
            NDArray hit = probabilities.get(0);
            NDArray others = probabilities.get(1);
            missed.set(range, part.create(1f).sub(hit));
            stateGradient.set(range, others.matMul(drawnCourses));
            drawnGradient.addi(others.transpose().matMul(state));
            return -hit.maximum(SMALLEST_PROBABILITY).log().sum().getFloat();
        }
    }

    /** The logarithm of how many courses each drawn one stands for. */
    private float weight() {
        return (float) Math.log(columns.length / (double) drawn.length);
    }

    /** Where the courses that had been taken, and the target itself, lie among those drawn. */
    private long[] excluded(int from, int to) {
        long[] cells = batch.taken(from, to, columns.length);
        long[] excluded = new long[cells.length + to - from];
        int size = 0;
        for (long cell : cells) {
            int column = columns[(int) (cell % columns.length)];
            if (column != NOT_DRAWN) {
                excluded[size++] = cell / columns.length * drawn.length + column;
            }
        }
        for (int row = from; row < to; row++) {
            int column = columns[(int) batch.targets()[row]];
            if (column != NOT_DRAWN) {
                excluded[size++] = (long) (row - from) * drawn.length + column;
            }
        }
        return Arrays.copyOf(excluded, size);
    }
}
