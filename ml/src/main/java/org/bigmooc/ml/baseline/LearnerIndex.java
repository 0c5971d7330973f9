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
        float[] likeness = shared(history, decay);
        for (int learner = 0; learner < likeness.length; learner++) {
            likeness[learner] = likeness[learner] == 0 ? Float.NEGATIVE_INFINITY : likeness[learner] / breadth[learner];
        }
        BitSet known = new BitSet();
        Arrays.stream(history).forEach(known::set);
        int[] nearest = TopCourses.of(likeness, count, learner -> addsTo(known, sequences[learner]));
        return Arrays.stream(nearest).mapToObj(learner -> sequences[learner]).toArray(int[][]::new);
    }

    private float[] shared(int[] history, HistoryDecay decay) {
        float[] shared = new float[sequences.length];
        int counted = Math.min(history.length, decay.length());
        for (int age = 0; age < counted; age++) {
            int course = history[history.length - 1 - age];
            float weight = (float) (decay.at(age) * rarity[course]);
            for (int learner : takers[course]) {
                shared[learner] += weight;
            }
        }
        return shared;
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
