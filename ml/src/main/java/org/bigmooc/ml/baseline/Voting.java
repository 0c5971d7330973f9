package org.bigmooc.ml.baseline;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * How learners who are alike vote for courses: the more alike, the stronger; the later the course they share, the stronger; and from there on
 * each course they took less than the one before it.
 *
 * @param history how much the courses of the asking learner's history count
 * @param sharpness power of the likeness, which is 1 for the most alike
 * @param stepDecay how much each further step from the shared course counts
 * @param before how much the courses before it count beside those after it
 */
record Voting(HistoryDecay history, double sharpness, double stepDecay, double before) {

    private static final int NOT_SHARED = -1;

    /**
     * All votes.
     *
     * @param neighbours their sequences
     * @return by course; the square root of the sum, since one more vote says less where there are many
     */
    float[] votes(LearnerIndex learners, int[][] neighbours, int[] asking) {
        int[] ages = ages(learners.courses(), asking);
        double[] likeness = Arrays.stream(neighbours)
                .mapToDouble(neighbour -> likeness(learners, ages, neighbour))
                .toArray();
        double most = Arrays.stream(likeness).max().orElse(0);
        double[] votes = new double[learners.courses()];
        for (int i = 0; i < neighbours.length; i++) {
            if (likeness[i] > 0) {
                vote(votes, neighbours[i], ages, Math.pow(likeness[i] / most, sharpness));
            }
        }
        float[] roots = new float[votes.length];
        for (int course = 0; course < roots.length; course++) {
            roots[course] = (float) Math.sqrt(votes[course]);
        }
        return roots;
    }

    private int[] ages(int courses, int[] asking) {
        int[] ages = new int[courses];
        Arrays.fill(ages, NOT_SHARED);
        for (int age = Math.min(asking.length, history.length()) - 1; age >= 0; age--) {
            ages[asking[asking.length - 1 - age]] = age;
        }
        return ages;
    }

    private double likeness(LearnerIndex learners, int[] ages, int[] neighbour) {
        double shared = 0;
        for (int course : neighbour) {
            if (ages[course] != NOT_SHARED) {
                shared += history.at(ages[course]) * learners.rarity(course);
            }
        }
        return shared / LearnerIndex.breadth(neighbour);
    }

    private void vote(double[] votes, int[] neighbour, int[] ages, double strength) {
        int shared = latestShared(neighbour, ages);
        double first = strength * Math.pow(stepDecay, ages[neighbour[shared]]);
        double vote = first;
        for (int place = shared + 1; place < neighbour.length; place++) {
            votes[neighbour[place]] += vote;
            vote *= stepDecay;
        }
        vote = first * before * stepDecay;
        for (int place = shared - 1; place >= 0; place--) {
            votes[neighbour[place]] += vote;
            vote *= stepDecay;
        }
    }

    /** The place of the shared course that the asking learner took last. */
    private static int latestShared(int[] neighbour, int[] ages) {
        int latest = NOT_SHARED;
        for (int place = 0; place < neighbour.length; place++) {
            int age = ages[neighbour[place]];
            if (age != NOT_SHARED && (latest == NOT_SHARED || age < ages[neighbour[latest]])) {
                latest = place;
            }
        }
        return latest;
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(history.length());
        out.writeDouble(history.factor());
        out.writeDouble(sharpness);
        out.writeDouble(stepDecay);
        out.writeDouble(before);
    }

    /** Reads what {@link #write} wrote. */
    static Voting read(DataInput in) throws IOException {
        return new Voting(
                new HistoryDecay(in.readInt(), in.readDouble()), in.readDouble(), in.readDouble(), in.readDouble());
    }
}
