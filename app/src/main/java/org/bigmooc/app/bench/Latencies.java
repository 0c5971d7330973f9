package org.bigmooc.app.bench;

import java.util.Locale;
import org.HdrHistogram.Histogram;

/** Latencies in milliseconds, and how many requests there were. */
public record Latencies(
        String what,
        long requests,
        long errors,
        double perSecond,
        double p50,
        double p99,
        double max,
        String firstError) {

    static Latencies of(String what, Histogram nanos, long errors, double seconds, String firstError) {
        return new Latencies(
                what,
                nanos.getTotalCount() + errors,
                errors,
                nanos.getTotalCount() / seconds,
                nanos.getValueAtPercentile(50) / 1e6,
                nanos.getValueAtPercentile(99) / 1e6,
                nanos.getMaxValue() / 1e6,
                firstError);
    }

    /** One line for people. */
    public String line() {
        return String.format(
                Locale.ROOT,
                "  %-58s %9.1f/s  p50 %7.2f ms  p99 %7.2f ms  max %8.2f ms  %d requests, %d errors%s",
                what,
                perSecond,
                p50,
                p99,
                max,
                requests,
                errors,
                firstError.isEmpty() ? "" : ", the first: " + firstError);
    }
}
