package org.bigmooc.cassandra;

import java.util.ArrayList;
import java.util.List;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.history.HistoryEntry;
import org.bigmooc.domain.interaction.InteractionKind;
import org.jspecify.annotations.Nullable;

/** Makes the rows of one learner, given in the order of the table, into entries. Not thread-safe. */
final class HistoryRows {

    /** How many rows one course and kind may have before those in the middle are deleted: so few deletions, and so short a partition. */
    static final int CROWD = 8;

    private final List<HistoryEntry> entries = new ArrayList<>();
    private final List<HistoryEntry> crowded = new ArrayList<>();
    private @Nullable CourseId course;
    private @Nullable InteractionKind kind;
    private long first;
    private long last;
    private int rows;

    void add(CourseId ofCourse, InteractionKind ofKind, long at) {
        if (ofKind != kind || !ofCourse.equals(course)) {
            endEntry();
            course = ofCourse;
            kind = ofKind;
            first = at;
            rows = 0;
        }
        last = at;
        rows++;
    }

    private void endEntry() {
        if (course == null || kind == null) {
            return;
        }
        HistoryEntry entry = new HistoryEntry(course, kind, Instants.read(first), Instants.read(last));
        entries.add(entry);
        if (rows > CROWD) {
            crowded.add(entry);
        }
    }

    /** The first and the last instant of each course and kind; call it when every row was added. */
    List<HistoryEntry> entries() {
        endEntry();
        course = null;
        kind = null;
        return List.copyOf(entries);
    }

    /** Those of the entries that are made of more rows than need be. */
    List<HistoryEntry> crowded() {
        List<HistoryEntry> unused = entries();
        return List.copyOf(crowded);
    }
}
