package org.bigmooc.ml.fm;

/**
 * How far a training has come.
 *
 * @param epoch passes over the data that are complete
 * @param round steps of the current pass that each replica has taken
 */
record FmPosition(int epoch, int round) {

    static final FmPosition START = new FmPosition(0, 0);

    FmPosition afterRound() {
        return new FmPosition(epoch, round + 1);
    }

    FmPosition afterEpoch() {
        return new FmPosition(epoch + 1, 0);
    }
}
