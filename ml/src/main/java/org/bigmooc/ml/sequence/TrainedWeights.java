package org.bigmooc.ml.sequence;

import org.bigmooc.ml.weights.Weights;

/**
 * What a training gives.
 *
 * @param weights as they were after the best validation
 * @param validationNdcg at 10 over the full catalogue, on the learners of the validation sample
 * @param epoch how many passes over the data had been made then
 */
public record TrainedWeights(Weights weights, double validationNdcg, int epoch) {}
