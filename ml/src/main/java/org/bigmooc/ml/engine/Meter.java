package org.bigmooc.ml.engine;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** Measures what work costs. */
record Meter(Clock clock) {

    /**
     * A result and its price.
     *
     * @param cpu user and system time of the whole process meanwhile
     */
    record Metered<T>(T result, Duration took, Duration cpu) {}

    <T> Metered<T> run(Supplier<T> work) {
        Instant start = clock.instant();
        Duration cpu = cpu();
        T result = work.get();
        return new Metered<>(result, Duration.between(start, clock.instant()), cpu().minus(cpu));
    }

    /** User and system time of this process so far. */
    static Duration cpu() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? Duration.ofNanos(Math.max(0, system.getProcessCpuTime()))
                : Duration.ZERO;
    }
}
