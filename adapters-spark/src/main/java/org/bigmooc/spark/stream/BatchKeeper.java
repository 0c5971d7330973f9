package org.bigmooc.spark.stream;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import org.apache.spark.api.java.function.VoidFunction2;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.bigmooc.domain.activity.CountedBatch;
import org.bigmooc.domain.batch.BatchHandler;

/** Has each batch counted by the executors and taken by who wanted it. Called by the thread of the query, read by the one that follows it. */
final class BatchKeeper implements VoidFunction2<Dataset<Row>, Long> {

    private static final long serialVersionUID = 1L;
    private static final String QUERY_ID = "sql.streaming.queryId";

    private final transient BatchHandler handler;
    private final transient BooleanSupplier cancelled;
    private final transient Clock clock;
    private final transient CountDownLatch held = new CountDownLatch(1);
    private final transient Map<Long, Kept> kept = new ConcurrentHashMap<>();

    /** What became of a batch. */
    record Kept(Tally tally, Map<Duration, Long> delays) {}

    BatchKeeper(BatchHandler handler, BooleanSupplier cancelled, Clock clock) {
        this.handler = handler;
        this.cancelled = cancelled;
        this.clock = clock;
    }

    @Override
    public void call(Dataset<Row> batch, Long number) throws InterruptedException {
        if (cancelled.getAsBoolean()) {
            hold();
        }
        boolean enrolments = handler.wantsEnrolments();
        Tally tally = batch.javaRDD().mapPartitions(new TallyTask(enrolments)).collect().stream()
                .reduce(new Tally(enrolments), Tally::plus);
        String stream = batch.sparkSession().sparkContext().getLocalProperty(QUERY_ID);
        CountedBatch counted = new CountedBatch(stream, number, clock.instant(), tally.slices(), tally.placements());
        handler.counted(counted);
        Instant now = clock.instant();
        if (enrolments) {
            handler.enrolled(counted, tally.enrolments());
        }
        kept.put(number, new Kept(tally, tally.ages(now)));
    }

    /** The batch before is complete: nothing is lost when the query ends here, and this batch comes again the next time. */
    private void hold() throws InterruptedException {
        held.countDown();
        new CountDownLatch(1).await();
    }

    /** Whether a batch waits for the query to end. */
    boolean holds() {
        return held.getCount() == 0;
    }

    /** What became of a batch, once. */
    Optional<Kept> take(long number) {
        return Optional.ofNullable(kept.remove(number));
    }
}
