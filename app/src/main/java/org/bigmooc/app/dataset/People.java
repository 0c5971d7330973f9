package org.bigmooc.app.dataset;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bigmooc.domain.learner.Gender;

/** Reads what the data sets say about learners; what makes no sense there is unknown, and no reason to lose the learner. */
final class People {

    private static final Pattern YEAR = Pattern.compile("(\\d{4})(\\D.*)?");
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;

    private People() {}

    /** 1 is male and 2 is female. */
    static Gender gender(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "1", "1.0", "male", "m", "nam" -> Gender.MALE;
            case "2", "2.0", "female", "f", "nữ" -> Gender.FEMALE;
            default -> Gender.UNKNOWN;
        };
    }

    /** A year, perhaps with a month or a fraction behind it. */
    static OptionalInt yearOfBirth(String text) {
        Matcher matcher = YEAR.matcher(text.strip());
        if (!matcher.matches()) {
            return OptionalInt.empty();
        }
        int year = Integer.parseInt(matcher.group(1));
        return year >= FIRST_YEAR && year <= LAST_YEAR ? OptionalInt.of(year) : OptionalInt.empty();
    }
}
