package org.bigmooc.ml.online;

/**
 * Where a course stood among all those that the learner had not taken, before any model learned that it was taken.
 *
 * @param served by the model in service, at least 1
 * @param copy by the learning copy
 */
public record OnlineRanks(double served, double copy) {}
