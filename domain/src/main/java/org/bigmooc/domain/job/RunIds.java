package org.bigmooc.domain.job;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/** Names of runs: the job, the time, and something that no other run at that time has. */
final class RunIds {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);
    private static final int HEX_DIGITS = 6;

    private RunIds() {}

    static String of(String job, Instant now, RandomGenerator random) {
        return job + "-" + TIME.format(now) + "-" + HexFormat.of().toHexDigits(random.nextLong(), HEX_DIGITS);
    }
}
