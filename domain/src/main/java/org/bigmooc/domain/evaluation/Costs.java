package org.bigmooc.domain.evaluation;

import java.time.Duration;

/**
 * What a model costs.
 *
 * @param trainingCpu user and system time of fitting it, zero if unknown
 * @param training wall-clock time of fitting it, zero if unknown
 * @param measuring wall-clock time of measuring it
 * @param latencyMedian half of the answers, one learner's ten best of all courses on one thread, take no longer
 * @param latency99 99 of 100 answers take no longer
 * @param heapBytes Java memory that it holds when it is ready to answer
 * @param diskBytes size of its files, zero where it was fitted on the spot and not written
 */
public record Costs(
        Duration trainingCpu,
        Duration training,
        Duration measuring,
        Duration latencyMedian,
        Duration latency99,
        long heapBytes,
        long diskBytes) {

    /** Nothing is known. */
    public static final Costs UNKNOWN =
            new Costs(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO, 0, 0);
}
