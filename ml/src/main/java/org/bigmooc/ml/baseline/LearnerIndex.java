package org.bigmooc.ml.baseline;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import org.bigmooc.ml.serving.TopCourses;

/** What learners took, in order, without their names; and of each course, who took it. Immutable and thread-safe. */
final class LearnerIndex {

    private static final int LEAST_LENGTH = 5;
    private static final double LENGTH_POWER = 0.25;
    private static final int[] NOBODY = {};

    private final int takersOfACourse;
    private final int[][] sequences;
    private final int[][] takers;
    private final double[] rarity;
    private final float[] breadth;

    /**
     * Takes the sequences without copying them.
     *
     * @param takersOfACourse more are not found by a course; the last ones are
     */
    LearnerIndex(int courses, int[][] sequences, int takersOfACourse) {
        this.takersOfACourse = takersOfACourse;
        this.sequences = sequences;
        this.rarity = new double[courses];
        this.takers = takers(sequences, counts(courses, sequences), takersOfACourse);
        this.breadth = new float[sequences.length];
        for (int learner = 0; learner < sequences.length; learner++) {
            breadth[learner] = (float) breadth(sequences[learner]);
        }
    }

    private int[] counts(int courses, int[][] sequences) {
        int[] counts = new int[courses];
        for (int[] sequence : sequences) {
            for (int course : sequence) {
                counts[course]++;
            }
        }
        for (int course = 0; course < courses; course++) {
            rarity[course] = Math.log((sequences.length + 1.0) / (counts[course] + 1.0));
        }
        return counts;
    }

    private static int[][] takers(int[][] sequences, int[] counts, int most) {
        int[][] takers = new int[counts.length][];
        Arrays.setAll(takers, course -> new int[Math.min(most, counts[course])]);
        int[] free = Arrays.stream(takers).mapToInt(of -> of.length).toArray();
        for (int learner = sequences.length - 1; learner >= 0; learner--) {
            for (int course : sequences[learner]) {
                if (free[course] > 0) {
                    takers[course][--free[course]] = learner;
                }
            }
        }
        return takers;
    }

    int courses() {
        return rarity.length;
    }

    /** How much it says that two learners share this course: the rarer, the more. */
    double rarity(int course) {
        return rarity[course];
    }

    /** What the weight of the shared courses is divided by: a long sequence shares something with anybody. */
    static double breadth(int[] sequence) {
        return Math.pow(sequence.length + LEAST_LENGTH, LENGTH_POWER);
    }

    /** The sequences most alike to a history that have something to add to it, the most alike first. */
    int[][] nearest(int[] history, HistoryDecay decay, int count) {
        Sharing sharing = sharing(history, decay);
        float[] likeness = new float[sharing.count()];
        for (int i = 0; i < likeness.length; i++) {
            int learner = sharing.learners()[i];
            likeness[i] = sharing.weights()[learner] / breadth[learner];
        }
        BitSet known = new BitSet();
        Arrays.stream(history).forEach(known::set);
        int[] nearest = TopCourses.of(likeness, count, i -> addsTo(known, sequences[sharing.learners()[i]]));
        return Arrays.stream(nearest)
                .mapToObj(i -> sequences[sharing.learners()[i]])
                .toArray(int[][]::new);
    }

    /**
     * Who shares something with a history.
     *
     * @param weights by learner, of the courses they share
     * @param learners the first {@code count} are those who share any
     */
    @SuppressWarnings("ArrayRecordComponent") // Moved about, never compared.
    private record Sharing(float[] weights, int[] learners, int count) {}

    private Sharing sharing(int[] history, HistoryDecay decay) {
        int[] latest = Arrays.copyOfRange(history, Math.max(0, history.length - decay.length()), history.length);
        float[] weights = new float[sequences.length];
        int[] learners = new int
                [Math.min(
                        sequences.length,
                        Arrays.stream(latest)
                                .map(course -> takers[course].length)
                                .sum())];
        int count = 0;
        for (int place = 0; place < latest.length; place++) {
            float weight = (float) (decay.at(latest.length - 1 - place) * rarity[latest[place]]);
            int[] sharing = weight > 0 ? takers[latest[place]] : NOBODY;
            for (int learner : sharing) {
                if (weights[learner] == 0) {
                    learners[count++] = learner;
                }
                weights[learner] += weight;
            }
        }
        return new Sharing(weights, learners, count);
    }

    private static boolean addsTo(BitSet known, int[] sequence) {
        for (int course : sequence) {
            if (!known.get(course)) {
                return true;
            }
        }
        return false;
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(courses());
        out.writeInt(takersOfACourse);
        out.writeInt(sequences.length);
        for (int[] sequence : sequences) {
            out.writeInt(sequence.length);
            for (int course : sequence) {
                out.writeInt(course);
            }
        }
    }

    /** Reads what {@link #write} wrote. */
    static LearnerIndex read(DataInput in) throws IOException {
        int courses = in.readInt();
        int takersOfACourse = in.readInt();
        int[][] sequences = new int[in.readInt()][];
        for (int learner = 0; learner < sequences.length; learner++) {
            sequences[learner] = new int[in.readInt()];
            for (int place = 0; place < sequences[learner].length; place++) {
                sequences[learner][place] = in.readInt();
            }
        }
        return new LearnerIndex(courses, sequences, takersOfACourse);
    }
}
