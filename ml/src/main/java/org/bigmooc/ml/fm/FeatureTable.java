package org.bigmooc.ml.fm;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The factors of courses in one role: a course's row is the sum of the factors of its id and of the things it has. The sums are computed
 * before a step and their gradient is passed on to ids and things after it, so that a step pays nothing for how many things a course has.
 * Not thread-safe.
 */
final class FeatureTable {

    private static final double START = 0.05;

    private final TraitLinks links;
    private final int width;
    private final Adam ids;
    private final Adam things;
    private final float[] idGradient;
    private final float[] thingGradient;
    private final float[] sums;
    private final float[] gradient;
    private final boolean[] withoutId;

    /** Small random factors for ids, zeros for things. */
    FeatureTable(TraitLinks links, int width, SplittableRandom random) {
        this.links = links;
        this.width = width;
        this.sums = new float[links.courses() * width];
        this.gradient = new float[sums.length];
        this.idGradient = new float[sums.length];
        this.thingGradient = new float[links.count() * width];
        this.withoutId = new boolean[links.courses()];
        float[] start = new float[sums.length];
        for (int i = 0; i < start.length; i++) {
            start[i] = (float) (START * random.nextGaussian());
        }
        this.ids = new Adam(start);
        this.things = new Adam(new float[thingGradient.length]);
    }

    /** Sets all factors of a course's id but the first to zero. */
    void forgetId(int course, float firstFactor) {
        Arrays.fill(ids.values(), course * width, (course + 1) * width, 0);
        setFirst(course, firstFactor);
    }

    void setFirst(int course, float factor) {
        ids.values()[course * width] = factor;
    }

    /** Row-major sums, one row a course. */
    float[] sums() {
        return sums;
    }

    /** The gradient of the sums, to be added to. */
    float[] gradient() {
        return gradient;
    }

    /** Computes the sums, leaving out the ids of some courses (but for their first factor), as if they were new. */
    void compose(double idDropout, SplittableRandom random) {
        for (int course = 0; course < links.courses(); course++) {
            withoutId[course] = idDropout > 0 && random.nextDouble() < idDropout;
            int row = course * width;
            System.arraycopy(ids.values(), row, sums, row, withoutId[course] ? 1 : width);
            if (withoutId[course]) {
                Arrays.fill(sums, row + 1, row + width, 0);
            }
            int[] of = links.of(course);
            float[] weights = links.weights(course);
            for (int i = 0; i < of.length; i++) {
                Rows.add(sums, row, weights[i], things.values(), of[i] * width, width);
            }
        }
    }

    /** Multiplies the gradient. */
    void scale(float factor) {
        Rows.scale(gradient, factor);
    }

    /** Takes a step. */
    void step(int number, double rate, double decay) {
        for (int course = 0; course < links.courses(); course++) {
            int row = course * width;
            System.arraycopy(gradient, row, idGradient, row, withoutId[course] ? 1 : width);
            int[] of = links.of(course);
            float[] weights = links.weights(course);
            for (int i = 0; i < of.length; i++) {
                Rows.add(thingGradient, of[i] * width, weights[i], gradient, row, width);
            }
        }
        Arrays.fill(gradient, 0);
        ids.step(idGradient, number, rate, decay);
        things.step(thingGradient, number, rate, decay);
    }

    /** Everything that a checkpoint keeps. */
    float[][][] state() {
        return new float[][][] {ids.state(), things.state()};
    }
}
