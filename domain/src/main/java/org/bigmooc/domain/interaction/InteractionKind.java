package org.bigmooc.domain.interaction;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.bigmooc.domain.fault.InvalidInput;

/** What a learner did with a course. */
public enum InteractionKind {
    /** Opened the course's page. */
    VIEW,
    /** Enrolled. */
    ENROL,
    /** Worked on it. */
    PROGRESS,
    /** Finished it. */
    COMPLETE,
    /** Gave it up. */
    DROP;

    /** The name on the wire: {@code view}, {@code enrol} … */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The kind of this name on the wire.
     *
     * @throws InvalidInput if there is none
     */
    public static InteractionKind of(String slug) {
        return Arrays.stream(values())
                .filter(kind -> kind.slug().equals(slug))
                .findAny()
                .orElseThrow(() -> new InvalidInput(
                        "unknown-kind",
                        "kind",
                        "The kind is one of "
                                + Arrays.stream(values())
                                        .map(InteractionKind::slug)
                                        .collect(Collectors.joining(", "))
                                + "."));
    }

    /** Whether it means that the learner has, or had, the course. */
    public boolean takesCourse() {
        return this != VIEW;
    }
}
