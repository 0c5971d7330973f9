package org.bigmooc.cassandra;

import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import java.util.List;
import org.bigmooc.domain.history.HistoryEntry;
import org.bigmooc.domain.learner.LearnerId;

/**
 * Deletes the rows between the first and the last of a course and kind, which say nothing. Whoever does it, and however often, first and last
 * stay; the deletion is one of a range, so that the next one of the same range takes its place and deletions do not pile up either.
 */
final class HistoryTrimming {

    private final Database database;
    private final PreparedStatement trim;

    HistoryTrimming(Database database) {
        this.database = database;
        this.trim = database.prepare(
                Profile.WRITE,
                "DELETE FROM user_course USING TIMESTAMP ? WHERE learner = ? AND course = ? AND kind = ? AND at > ? AND at < ?");
    }

    /**
     * Trims these entries, without waiting for it.
     *
     * @param before a timestamp from before they were read: what was written later, after the learner was erased perhaps, stays
     */
    void trim(LearnerId learner, List<HistoryEntry> crowded, long before) {
        for (HistoryEntry entry : crowded) {
            database.tryLater(trim.bind(
                    before,
                    learner.value(),
                    entry.course().value(),
                    KindCode.write(entry.kind()),
                    Instants.write(entry.first()),
                    Instants.write(entry.last())));
        }
    }
}
