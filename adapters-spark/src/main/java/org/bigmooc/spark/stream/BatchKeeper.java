package org.bigmooc.spark.stream;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.apache.spark.api.java.function.VoidFunction2;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.bigmooc.domain.activity.CountedBatch;

/** Has each batch counted by the executors and kept by who wanted it. Called by the thread of the query, read by the one that follows it. */
final class BatchKeeper implements VoidFunction2<Dataset<Row>, Long> {

    private static final long serialVersionUID = 1L;
    private static final String QUERY_ID = "sql.streaming.queryId";

    private final transient Consumer<CountedBatch> counted;
    private final transient BooleanSupplier cancelled;
    private final transient Clock clock;
    private final transient CountDownLatch held = new CountDownLatch(1);
    private final transient Map<Long, Kept> kept = new ConcurrentHashMap<>();

    /** What became of a batch. */
    record Kept(Tally tally, Map<Duration, Long> delays) {}

    BatchKeeper(Consumer<CountedBatch> counted, BooleanSupplier cancelled, Clock clock) {
        this.counted = counted;
        this.cancelled = cancelled;
        this.clock = clock;
    }

    @Override
    public void call(Dataset<Row> batch, Long number) throws InterruptedException {
        if (cancelled.getAsBoolean()) {
            hold();
        }
        Tally tally = batch.javaRDD().mapPartitions(new TallyTask()).collect().stream()
                .reduce(new Tally(), Tally::plus);
        String stream = batch.sparkSession().sparkContext().getLocalProperty(QUERY_ID);
        counted.accept(new CountedBatch(stream, number, clock.instant(), tally.slices(), tally.placements()));
        Instant now = clock.instant();
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
