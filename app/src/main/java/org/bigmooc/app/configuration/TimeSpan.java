package org.bigmooc.app.configuration;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Spans of time as people write them, such as {@code 90s}, {@code 30m} and {@code 8h}. */
public final class TimeSpan {

    private static final Pattern FORM = Pattern.compile("(\\d{1,6})([smh])");

    private TimeSpan() {}

    /**
     * Reads a span that is longer than nothing.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static Duration parsePositive(String text) {
        Duration span = parse(text);
        if (!span.isPositive()) {
            throw new IllegalArgumentException("it has to be longer than nothing");
        }
        return span;
    }

    /**
     * Reads a span.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static Duration parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw new IllegalArgumentException("it has to be a whole number with s, m or h, such as 90s, 30m or 8h");
        }
        long count = Long.parseLong(form.group(1));
        return switch (form.group(2)) {
            case "s" -> Duration.ofSeconds(count);
            case "m" -> Duration.ofMinutes(count);
            default -> Duration.ofHours(count);
        };
    }
}
