package org.bigmooc.domain.activity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Port: keeps what a stream counts, each batch once. One stream writes at a time; thread-safe for readers. */
public interface CourseActivity extends PlacementCounts {

    /**
     * Adds what a batch counted, and returns when that is durable. A batch that was added before changes nothing; one whose addition failed
     * half-way is completed by adding it again. The first batch of another stream takes the place of everything that was counted before.
     */
    void add(CountedBatch batch);

    /** How far the stream has come; empty before its first batch. */
    Optional<StreamPosition> position();

    /** The counts since the stream began, in any order. */
    List<CourseCount> totals();

    /**
     * The counts in a window, in any order: whole slices, from the one of {@code from} to the one of {@code until}. Slices older than
     * {@link Slices#KEPT} may be missing. A course may stand there several times, once a slice.
     */
    List<CourseCount> between(Instant from, Instant until);
}
