package org.bigmooc.domain.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bigmooc.domain.fault.InvalidInput;

/**
 * When, and after which other courses, one can enrol in a course.
 *
 * @param opens before which one cannot enrol
 * @param closes from which on one cannot enrol any more; after {@code opens}
 * @param required courses to be taken before, in the order in which they should be taken, without repetition
 */
public record Admission(Optional<Instant> opens, Optional<Instant> closes, List<CourseId> required) {

    /** Anybody can enrol at any time. */
    public static final Admission OPEN = new Admission(Optional.empty(), Optional.empty(), List.of());

    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    /** Checks the window. */
    public Admission {
        required = required.stream().distinct().toList();
        opens.ifPresent(instant -> check("opens", instant));
        closes.ifPresent(instant -> check("closes", instant));
        if (opens.isPresent() && closes.isPresent() && !opens.get().isBefore(closes.get())) {
            throw new InvalidInput(
                    "invalid-enrolment-window",
                    "closes",
                    "Enrolment closes at " + closes.get() + ", which is not after it opens, at " + opens.get() + ".");
        }
    }

    private static void check(String field, Instant instant) {
        if (instant.isBefore(EARLIEST) || !instant.isBefore(LATEST)) {
            throw new InvalidInput(
                    "invalid-enrolment-window",
                    field,
                    instant + " is not between " + EARLIEST + " and " + LATEST + ".");
        }
    }

    /** Whether one can enrol at this instant. */
    public boolean isOpen(Instant at) {
        return opens.stream().noneMatch(at::isBefore) && closes.stream().allMatch(at::isBefore);
    }
}
