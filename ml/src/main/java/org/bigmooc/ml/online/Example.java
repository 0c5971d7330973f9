package org.bigmooc.ml.online;

/**
 * What someone took after some courses.
 *
 * @param history not empty, oldest course first
 * @param next not in the history
 */
@SuppressWarnings("ArrayRecordComponent") // Moved about, never compared.
record Example(int[] history, int next) {}
