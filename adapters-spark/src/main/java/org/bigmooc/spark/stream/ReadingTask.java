package org.bigmooc.spark.stream;

import java.time.Instant;
import java.util.Iterator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.bigmooc.domain.fault.InvalidInput;
import org.bigmooc.domain.interaction.Interaction;
import org.bigmooc.domain.interaction.InteractionRecords;
import org.bigmooc.domain.interaction.LogRecord;
import org.bigmooc.domain.interaction.Placement;

/** Reads records as the log itself does. */
final class ReadingTask implements MapPartitionsFunction<Row, Row> {

    /** What it reads of each record, in this order. */
    static final String[] COLUMNS = {"key", "value", "partition", "offset", "timestamp"};

    private static final long serialVersionUID = 1L;

    private final SharedLog log;

    ReadingTask(SharedLog log) {
        this.log = log;
    }

    @Override
    public Iterator<Row> call(Iterator<Row> rows) {
        InteractionRecords records = log.records();
        Iterable<Row> all = () -> rows;
        Stream<Row> read = StreamSupport.stream(all.spliterator(), false).map(row -> event(records, record(row)));
        return read.iterator();
    }

    private static LogRecord record(Row row) {
        return new LogRecord(
                row.isNullAt(0) ? null : row.<byte[]>getAs(0),
                row.isNullAt(1) ? null : row.<byte[]>getAs(1),
                row.getInt(2),
                row.getLong(3),
                row.getTimestamp(4).toInstant());
    }

    private static Row event(InteractionRecords records, LogRecord entry) {
        try {
            return records.read(entry)
                    .map(interaction -> event(interaction, entry.at()))
                    .orElseGet(() -> other(EventColumns.ERASURE, entry));
        } catch (InvalidInput unreadable) {
            return other(EventColumns.UNREADABLE, entry);
        }
    }

    private static Row event(Interaction interaction, Instant recorded) {
        return RowFactory.create(
                interaction.learner().value(),
                interaction.event().value(),
                interaction.course().value(),
                interaction.kind().slug(),
                interaction.at().toEpochMilli(),
                recorded.toEpochMilli(),
                interaction.placement().map(Placement::list).orElse(null),
                interaction.placement().map(Placement::rank).orElse(null));
    }

    /** Each is one by itself: its place in the log tells it from all others. */
    private static Row other(String kind, LogRecord entry) {
        long recorded = entry.at().toEpochMilli();
        return RowFactory.create(
                "", entry.partition() + " " + entry.offset(), null, kind, recorded, recorded, null, null);
    }
}
