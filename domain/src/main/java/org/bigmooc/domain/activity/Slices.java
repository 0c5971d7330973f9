package org.bigmooc.domain.activity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** The slices of time in which activity is counted: a window is the sum of those in it, so it slides by one of them. */
public final class Slices {

    /** How long one is. */
    public static final Duration LENGTH = Duration.ofMinutes(10);

    /** How long a slice is kept after its events. */
    public static final Duration KEPT = Duration.ofDays(2);

    private Slices() {}

    /** The beginning of the slice in which a moment lies. */
    public static Instant of(Instant moment) {
        long seconds = LENGTH.toSeconds();
        return Instant.ofEpochSecond(Math.floorDiv(moment.getEpochSecond(), seconds) * seconds);
    }

    /** The beginnings of all slices from the one of {@code from} to the one of {@code until}. */
    public static List<Instant> between(Instant from, Instant until) {
        Instant last = of(until);
        return Stream.iterate(of(from), start -> !start.isAfter(last), start -> start.plus(LENGTH))
                .toList();
    }
}
