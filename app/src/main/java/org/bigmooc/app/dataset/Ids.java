package org.bigmooc.app.dataset;

import java.util.regex.Pattern;
import org.bigmooc.domain.catalogue.CourseId;

/** Brings the identifiers of the data sets into one form. */
final class Ids {

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private Ids() {}

    /** A course's id; where a file leaves out the {@code C_}, as lists of enrolments do, it is put before the number. */
    static CourseId course(String text) {
        String id = text.strip();
        return new CourseId(isNumber(id) ? "C_" + id : id);
    }

    private static boolean isNumber(String id) {
        return !id.isEmpty() && id.chars().allMatch(digit -> digit >= '0' && digit <= '9');
    }

    /** A concept's id, which is made of its name: blanks become underscores. */
    static String concept(String text) {
        return BLANKS.matcher(text.strip()).replaceAll("_");
    }
}
