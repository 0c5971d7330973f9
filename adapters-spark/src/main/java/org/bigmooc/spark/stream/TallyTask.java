package org.bigmooc.spark.stream;

import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;

/** Counts the events of one partition, and keeps the enrolments themselves where they are wanted. */
final class TallyTask implements FlatMapFunction<Iterator<Row>, Tally> {

    private static final long serialVersionUID = 1L;

    private final boolean enrolments;

    TallyTask(boolean enrolments) {
        this.enrolments = enrolments;
    }

    @Override
    public Iterator<Tally> call(Iterator<Row> events) {
        Tally tally = new Tally(enrolments);
        events.forEachRemaining(tally::add);
        return List.of(tally).iterator();
    }
}
