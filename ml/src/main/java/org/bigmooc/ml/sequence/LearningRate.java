package org.bigmooc.ml.sequence;

/**
 * Warm-up in a straight line, then half a cosine down to nothing (Loshchilov and Hutter, ICLR 2017).
 *
 * @param peak the highest rate
 * @param warmUp share of the training, 0 to 1, after which the peak is reached
 */
record LearningRate(double peak, double warmUp) {

    /** The rate when {@code progress}, 0 to 1, of the training is done. */
    double at(double progress) {
        if (progress < warmUp) {
            return peak * progress / warmUp;
        }
        return peak / 2 * (1 + Math.cos(Math.PI * (progress - warmUp) / (1 - warmUp)));
    }
}
