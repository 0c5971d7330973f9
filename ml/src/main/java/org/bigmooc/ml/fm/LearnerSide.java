package org.bigmooc.ml.fm;

/**
 * Where a learner stands after each course: the factors that all learners share, those of the latest course, and those of the courses before
 * it, each counting {@code decay} times the one after it. Goes forward over a whole sequence at once, and back with the gradient.
 */
final class LearnerSide {

    private final float[] everyone;
    private final float[] latest;
    private final float[] earlier;
    private final int width;
    private final float decay;

    /** Reads factors from these arrays: one row, and one row a course each. */
    LearnerSide(float[] everyone, float[] latest, float[] earlier, double decay) {
        this.everyone = everyone;
        this.latest = latest;
        this.earlier = earlier;
        this.width = everyone.length;
        this.decay = (float) decay;
    }

    /** Fills row {@code t} of {@code states} with the learner's factors before course {@code t}, for {@code count} rows. */
    void forward(int[] sequence, int count, float[] states) {
        float[] before = new float[width];
        for (int t = 0; t < count; t++) {
            int row = t * width;
            System.arraycopy(everyone, 0, states, row, width);
            if (t > 0) {
                Rows.add(states, row, 1, latest, sequence[t - 1] * width, width);
                Rows.add(states, row, 1, before, 0, width);
                scale(before);
                Rows.add(before, 0, 1, earlier, sequence[t - 1] * width, width);
            }
        }
    }

    /** Adds to the gradients of the factors what follows from the gradients of {@code count} states. */
    void backward(
            int[] sequence, int count, float[] gradients, float[] ofEveryone, float[] ofLatest, float[] ofEarlier) {
        float[] after = new float[width];
        for (int t = count - 1; t >= 0; t--) {
            int row = t * width;
            Rows.add(ofEveryone, 0, 1, gradients, row, width);
            if (t > 0) {
                Rows.add(ofLatest, sequence[t - 1] * width, 1, gradients, row, width);
                Rows.add(ofEarlier, sequence[t - 1] * width, 1, after, 0, width);
                scale(after);
                Rows.add(after, 0, 1, gradients, row, width);
            }
        }
    }

    private void scale(float[] vector) {
        for (int i = 0; i < width; i++) {
            vector[i] *= decay;
        }
    }
}
