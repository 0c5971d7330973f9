package org.bigmooc.domain.history;

import java.time.Instant;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.interaction.Interaction;
import org.bigmooc.domain.interaction.InteractionKind;

/**
 * That a learner did one kind of thing with one course, and when first and last. Merging is commutative and idempotent, so interactions may
 * be applied again or out of order with the same result.
 */
public record HistoryEntry(CourseId course, InteractionKind kind, Instant first, Instant last) {

    /** The entry that one interaction makes. */
    public static HistoryEntry of(Interaction interaction) {
        return new HistoryEntry(interaction.course(), interaction.kind(), interaction.at(), interaction.at());
    }

    /** This and another entry of the same course and kind. */
    public HistoryEntry merge(HistoryEntry other) {
        return new HistoryEntry(
                course,
                kind,
                first.isBefore(other.first) ? first : other.first,
                last.isAfter(other.last) ? last : other.last);
    }
}
