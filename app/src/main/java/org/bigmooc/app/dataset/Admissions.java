package org.bigmooc.app.dataset;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bigmooc.domain.catalogue.Admission;
import org.bigmooc.domain.dataset.BadLineReason;
import org.bigmooc.domain.fault.InvalidInput;

/** Reads when, and after which other courses, one can enrol in a course. */
final class Admissions {

    static final String OPENS = "enrolment_opens";
    static final String CLOSES = "enrolment_closes";
    static final String REQUIRES = "requires";

    private static final Pattern SEPARATOR = Pattern.compile("[\\s;,]+");

    private Admissions() {}

    /**
     * Reads the three values of a course; nothing if all of them are empty.
     *
     * @param requires ids, several in one text being separated by blanks, semicolons or commas
     */
    static Optional<Admission> of(String opens, String closes, List<String> requires) {
        List<String> ids = requires.stream()
                .flatMap(SEPARATOR::splitAsStream)
                .filter(id -> !id.isEmpty())
                .toList();
        if (opens.isBlank() && closes.isBlank() && ids.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Admission(
                    time(opens), time(closes), ids.stream().map(Ids::course).toList()));
        } catch (InvalidInput wrong) {
            throw new UnusableLine(BadLineReason.INVALID_DATE, wrong.sentence());
        }
    }

    private static Optional<Instant> time(String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(Times.parse(text));
    }
}
