package org.bigmooc.app.dataset.generate;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.random.RandomGenerator;

/** Spreads a learner's enrolments over three years: at most one a day, some weeks apart, more in the evening than in the morning. */
final class Calendar {

    static final LocalDate FIRST_DAY = LocalDate.of(2023, 1, 1);
    static final LocalDate LAST_DAY = LocalDate.of(2025, 12, 31);

    private static final int DAYS = (int) ChronoUnit.DAYS.between(FIRST_DAY, LAST_DAY);
    private static final int LATEST_START = 2 * DAYS / 3;
    private static final double MOST_DAYS_BETWEEN = 24;
    private static final int FIRST_HOUR = 6;
    private static final int HOURS = 17;

    private final RandomGenerator random;
    private final double daysBetween;
    private int day;
    private int left;

    Calendar(int enrolments, RandomGenerator random) {
        this.random = random;
        this.day = random.nextInt(LATEST_START);
        this.left = enrolments;
        this.daysBetween = Math.min(MOST_DAYS_BETWEEN, 0.7 * (DAYS - day) / enrolments);
    }

    /** The time of the next enrolment, later than the one before. */
    LocalDateTime next() {
        left--;
        int minute = random.nextInt(60);
        int second = random.nextInt(60);
        LocalDateTime time = FIRST_DAY.plusDays(day).atTime(hour(), minute, second);
        int later = day + 1 + (int) Chance.exponential(random, daysBetween);
        day = Math.min(later, DAYS - left);
        return time;
    }

    private int hour() {
        return FIRST_HOUR + (int) (HOURS * StrictMath.sqrt(random.nextDouble()));
    }
}
