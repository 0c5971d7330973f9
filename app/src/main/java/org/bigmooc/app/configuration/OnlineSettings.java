package org.bigmooc.app.configuration;

import java.time.Duration;
import org.bigmooc.domain.fault.InvalidInput;

/**
 * The bounds of the online path.
 *
 * @param pendingCapacity interactions being recorded and not yet applied, before callers are refused; {@code online.pending-capacity},
 *     default 100,000
 * @param refreshThreads threads that compute recommendations after an interaction; {@code online.refresh-threads}, default 1
 * @param refreshQueue learners that may wait for them; {@code online.refresh-queue}, default 1,000
 * @param recountInterval between two counts of all that learners did; {@code online.recount-interval}, default one hour
 * @param learning who has the model in service go on learning; {@code online.learning}, default nobody
 * @param learningQueue enrolments that may wait to be learned; {@code online.learning-queue}, default 10,000
 */
public record OnlineSettings(
        int pendingCapacity,
        int refreshThreads,
        int refreshQueue,
        Duration recountInterval,
        Learning learning,
        int learningQueue) {

    /** For one machine of a few cores. */
    public static final OnlineSettings DEFAULTS =
            new OnlineSettings(100_000, 1, 1_000, Duration.ofHours(1), Learning.OFF, 10_000);

    /** Checks that all are positive. */
    public OnlineSettings {
        if (pendingCapacity < 1
                || refreshThreads < 1
                || refreshQueue < 1
                || learningQueue < 1
                || recountInterval.toSeconds() < 1) {
            throw new InvalidInput(
                    "invalid-setting", "online", "Every number under 'online' is at least 1, every interval a second.");
        }
    }
}
