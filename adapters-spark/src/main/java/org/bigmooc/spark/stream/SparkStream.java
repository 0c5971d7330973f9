package org.bigmooc.spark.stream;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.current_timestamp;
import static org.apache.spark.sql.functions.xxhash64;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import org.apache.commons.pool2.ObjectPool;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.util.ShutdownHookManager;
import org.apache.spark.kafka010.KafkaTokenUtil;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.kafka010.KafkaSourceProvider;
import org.apache.spark.sql.streaming.DataStreamReader;
import org.apache.spark.sql.streaming.StreamingQuery;
import org.apache.spark.sql.streaming.StreamingQueryException;
import org.apache.spark.sql.streaming.Trigger;
import org.bigmooc.domain.batch.BatchHandler;
import org.bigmooc.domain.batch.InteractionStream;
import org.bigmooc.domain.batch.StreamListener;
import org.bigmooc.domain.batch.StreamRequest;
import org.bigmooc.domain.interaction.InteractionRecords;
import org.bigmooc.spark.session.SparkConnection;

/**
 * Streams on Spark's Structured Streaming. The executors read the records, leave out events that were there before, and count the rest; this
 * process keeps the sums, and hands on enrolments where they are wanted. The checkpoint remembers which records are in which batch, and which events were seen.
 *
 * <p>How long an event is remembered goes by when it was read, not by when it was: then no event is ever too late to be counted.
 */
public final class SparkStream implements InteractionStream {

    private static final long MILLIS_BETWEEN_LOOKS = 100;
    /** Before Spark's own, which would end the session under the batch at hand. */
    private static final int EARLY = 100;

    /** Each has a part of the events that were seen, and costs some time in every batch; the checkpoint keeps their number. */
    private static final String PARTITIONS = "spark.sql.shuffle.partitions";

    private static final String READ = "read";
    private static final String IDENTITY = "identity";

    private final SparkConnection connection;
    private final Clock clock;

    /** Streams on this connection. */
    public SparkStream(SparkConnection connection, Clock clock) {
        this.connection = connection;
        this.clock = clock;
    }

    @Override
    public void run(StreamRequest request, BatchHandler handler, StreamListener listener) {
        SharedLog log = new SharedLog(request.log(), clock);
        InteractionRecords records = log.records();
        records.requireThere();
        connection.bring(request.log().name());
        connection.bringJarsOf(KafkaSourceProvider.class, KafkaTokenUtil.class, ObjectPool.class);
        BatchKeeper keeper = new BatchKeeper(handler, listener::cancelled, clock);
        CountDownLatch ended = new CountDownLatch(1);
        ShutdownHookManager.get().addShutdownHook(() -> await(ended), EARLY);
        try {
            connection.work("The stream ended", () -> false, () -> {
                follow(start(request, log, keeper), keeper, listener);
                return true;
            });
        } finally {
            ended.countDown();
        }
    }

    private static void await(CountDownLatch ended) {
        try {
            ended.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private StreamingQuery start(StreamRequest request, SharedLog log, BatchKeeper keeper)
            throws IOException, TimeoutException {
        SparkSession session = connection.session();
        // Time alone changes nothing that would have to be kept.
        session.conf().set("spark.sql.streaming.noDataMicroBatches.enabled", "false");
        session.conf().set("spark.sql.adaptive.enabled", "false");
        session.conf().set("spark.sql.streaming.minBatchesToRetain", "20");
        if (!session.sparkContext().conf().contains(PARTITIONS)) {
            session.conf().set(PARTITIONS, session.sparkContext().defaultParallelism());
        }
        if (request.anew()) {
            Path checkpoint = new Path(URI.create(request.checkpoint()));
            checkpoint
                    .getFileSystem(session.sparkContext().hadoopConfiguration())
                    .delete(checkpoint, true);
        }
        return distinct(events(session, request, log), request)
                .writeStream()
                .queryName("interactions")
                .option("checkpointLocation", request.checkpoint())
                .trigger(
                        request.once()
                                ? Trigger.AvailableNow()
                                : Trigger.ProcessingTime(request.between().toMillis()))
                .foreachBatch(keeper)
                .start();
    }

    private Dataset<Row> events(SparkSession session, StreamRequest request, SharedLog log) {
        InteractionRecords records = log.records();
        DataStreamReader reader = session.readStream()
                .format("kafka")
                .option("subscribe", records.topic())
                .option("startingOffsets", "earliest")
                .option("maxOffsetsPerTrigger", request.mostPerBatch())
                .option("kafka.isolation.level", "read_committed");
        records.client().forEach((name, value) -> reader.option("kafka." + name, value));
        return reader.load()
                .selectExpr(ReadingTask.COLUMNS)
                .mapPartitions(new ReadingTask(log), Encoders.row(EventColumns.SCHEMA));
    }

    private static Dataset<Row> distinct(Dataset<Row> events, StreamRequest request) {
        return events.withColumn(READ, current_timestamp())
                .withColumn(IDENTITY, xxhash64(col(EventColumns.LEARNER), col(EventColumns.EVENT)))
                .withWatermark(READ, request.duplicatesWithin().toSeconds() + " seconds")
                .dropDuplicatesWithinWatermark(new String[] {IDENTITY});
    }

    private static void follow(StreamingQuery query, BatchKeeper keeper, StreamListener listener)
            throws StreamingQueryException, TimeoutException {
        ProgressReport report = new ProgressReport(keeper, listener);
        while (!query.awaitTermination(MILLIS_BETWEEN_LOOKS)) {
            report.tell(query.recentProgress());
            if (listener.cancelled() && (keeper.holds() || !query.status().isTriggerActive())) {
                query.stop();
            }
        }
        report.tell(query.recentProgress());
    }
}
