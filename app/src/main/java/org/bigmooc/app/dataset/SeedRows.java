package org.bigmooc.app.dataset;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.dataset.DatasetItem.EnrolmentEntry;
import org.bigmooc.domain.dataset.Line;
import org.bigmooc.domain.learner.LearnerId;

/**
 * The enrolments of some of the learners: those whose hash lies in a range. The range begins as all hashes that are left, and its upper half is
 * dropped whenever there are too many rows; it cannot become less than one hash.
 */
final class SeedRows {

    private static final int HASHES = 1 << 16;
    private static final Comparator<Row> BY_TIME = Comparator.comparing(Row::at);

    /** One enrolment, where it stands, without what the map around it knows. */
    private record Row(String file, long line, CourseId course, Instant at) {
        EnrolmentEntry entry(LearnerId learner) {
            return new EnrolmentEntry(new Line(file, line, learner + "," + course + "," + at), course, at);
        }
    }

    private final Map<LearnerId, List<Row>> byLearner = new LinkedHashMap<>();
    private final Map<CourseId, CourseId> sameCourse = new HashMap<>();
    private final int limit;
    private final int from;
    private int until = HASHES;
    private int size;

    SeedRows(int from, int limit) {
        this.from = from;
        this.limit = limit;
    }

    /** Checks a row, and keeps it if its learner belongs here. */
    void add(CsvRow row) {
        LearnerId learner = new LearnerId(row.required("user"));
        CourseId course = Ids.course(row.required("course"));
        Instant at = Times.parse(row.required("enroll_time"));
        if (includes(learner)) {
            byLearner
                    .computeIfAbsent(learner, first -> new ArrayList<>())
                    .add(new Row(
                            row.line().file(),
                            row.line().number(),
                            sameCourse.computeIfAbsent(course, first -> course),
                            at));
            size++;
            shrink();
        }
    }

    private void shrink() {
        while (size > limit && until - from > 1) {
            until = from + (until - from) / 2;
            Iterator<Map.Entry<LearnerId, List<Row>>> entries =
                    byLearner.entrySet().iterator();
            while (entries.hasNext()) {
                Map.Entry<LearnerId, List<Row>> entry = entries.next();
                if (!includes(entry.getKey())) {
                    size -= entry.getValue().size();
                    entries.remove();
                }
            }
        }
    }

    /** Whether the learner belongs to this part. */
    boolean includes(LearnerId learner) {
        int bits = learner.value().hashCode() * 0x9E3779B9;
        int hash = bits >>> (Integer.SIZE - 16);
        return hash >= from && hash < until;
    }

    /** Takes out a learner's enrolments, in order. */
    List<EnrolmentEntry> take(LearnerId learner) {
        List<Row> rows = byLearner.remove(learner);
        return rows == null ? List.of() : inOrder(learner, rows);
    }

    /** Passes what nobody took. */
    void forEachLeft(BiConsumer<LearnerId, List<EnrolmentEntry>> use) {
        byLearner.forEach((learner, rows) -> use.accept(learner, inOrder(learner, rows)));
    }

    private static List<EnrolmentEntry> inOrder(LearnerId learner, List<Row> rows) {
        return rows.stream().sorted(BY_TIME).map(row -> row.entry(learner)).toList();
    }

    /** Whether no learners come after these. */
    boolean isLast() {
        return until == HASHES;
    }

    /** The learners after these, with no rows yet. */
    SeedRows next() {
        return new SeedRows(until, limit);
    }
}
