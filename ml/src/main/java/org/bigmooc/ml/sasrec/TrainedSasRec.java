package org.bigmooc.ml.sasrec;

/**
 * What a training gives.
 *
 * @param weights as they were after the best validation
 * @param validationNdcg at 10 over the full catalogue, on the learners of the validation sample
 * @param epoch how many passes over the data had been made then
 */
record TrainedSasRec(SasRecWeights weights, double validationNdcg, int epoch) {}
