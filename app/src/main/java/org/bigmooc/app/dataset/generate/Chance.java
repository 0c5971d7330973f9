package org.bigmooc.app.dataset.generate;

import java.util.List;
import java.util.random.RandomGenerator;

/** Draws with unequal chances; strict arithmetic, so that every machine draws the same. */
final class Chance {

    private final double[] cumulative;

    private Chance(double[] cumulative) {
        this.cumulative = cumulative;
    }

    /** Chances that fall with the rank: 1 / rank^steepness (Zipf's law). */
    static Chance zipf(int count, double steepness) {
        double[] weights = new double[count];
        for (int rank = 0; rank < count; rank++) {
            weights[rank] = StrictMath.pow(rank + 1.0, -steepness);
        }
        return of(weights);
    }

    /** Chances in these proportions. */
    static Chance of(double... weights) {
        double[] cumulative = weights.clone();
        for (int i = 1; i < cumulative.length; i++) {
            cumulative[i] += cumulative[i - 1];
        }
        return new Chance(cumulative);
    }

    /** A number from 0, below the count of chances. */
    int draw(RandomGenerator random) {
        double drawn = random.nextDouble() * cumulative[cumulative.length - 1];
        int index = 0;
        while (index < cumulative.length - 1 && cumulative[index] <= drawn) {
            index++;
        }
        return index;
    }

    /** A number above 0 of this mean, exponentially distributed. */
    static double exponential(RandomGenerator random, double mean) {
        return -mean * StrictMath.log(1 - random.nextDouble());
    }

    /** One of the things, all alike. */
    static <T> T oneOf(List<T> things, RandomGenerator random) {
        return things.get(random.nextInt(things.size()));
    }
}
