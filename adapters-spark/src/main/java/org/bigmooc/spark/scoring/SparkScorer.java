package org.bigmooc.spark.scoring;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.bigmooc.domain.batch.BatchListener;
import org.bigmooc.domain.batch.BatchScorer;
import org.bigmooc.domain.batch.ScoringOutcome;
import org.bigmooc.domain.batch.ScoringRequest;
import org.bigmooc.domain.fault.InvalidInput;
import org.bigmooc.domain.fault.WorkInterrupted;
import org.bigmooc.domain.recommendation.RecommendEverybody;
import org.bigmooc.spark.session.SparkConnection;

/**
 * Scores on Spark. The model is sent to every executor once; each task reads, computes and keeps the lists of its learners by itself. The ids
 * go out in waves, so that this process holds one wave of them, and a wave that failed is all that is done again.
 */
public final class SparkScorer implements BatchScorer {

    private static final int LEARNERS_PER_TASK = 1_000;
    private static final int TASKS_PER_CORE = 8;

    private final SparkConnection connection;
    private final Clock clock;

    /** Scores on this connection. */
    public SparkScorer(SparkConnection connection, Clock clock) {
        this.connection = connection;
        this.clock = clock;
    }

    @Override
    public ScoringOutcome scoreAll(ScoringRequest request, BatchListener listener) {
        if (!request.storeIsShared() && !connection.isLocal()) {
            throw new InvalidInput(
                    "store-of-one-machine",
                    "plugins.spark.master",
                    "The store '" + request.store()
                            + "' is a file on this machine, where a cluster's executors cannot reach it. Let"
                            + " plugins.spark.master be local[*], or use a store that is a server.");
        }
        Instant begin = clock.instant();
        listener.progressed(0, "starting Spark");
        connection.bring(request.store().name(), request.engine().name());
        RecommendEverybody.Work work = connection.work(
                "Not everybody's recommendations could be computed; start it again to go on",
                listener::cancelled,
                () -> everybody(request, listener));
        return new ScoringOutcome(
                request.version().id(),
                work,
                connection.session().sparkContext().defaultParallelism(),
                connection.start(),
                Duration.between(begin, clock.instant()));
    }

    private RecommendEverybody.Work everybody(ScoringRequest request, BatchListener listener) {
        String job = request.version().id() + " " + clock.instant();
        JavaSparkContext spark =
                JavaSparkContext.fromSparkContext(connection.session().sparkContext());
        Broadcast<ScoringPlan> plan = spark.broadcast(ScoringPlan.of(job, request, clock));
        try {
            AtomicLong all = new AtomicLong();
            request.learners().forEach(learner -> all.incrementAndGet());
            Waves waves = new Waves(spark, plan, all.get(), listener);
            request.learners().forEach(learner -> waves.add(learner.id().value()));
            return waves.finish();
        } finally {
            plan.destroy();
            ScoringNode.close(job);
        }
    }

    /** Collects ids, and sends them out when there are enough. */
    private static final class Waves {

        private final JavaSparkContext spark;
        private final ScoringTask task;
        private final int tasks;
        private final long all;
        private final BatchListener listener;
        private final List<String> wave = new ArrayList<>();
        private RecommendEverybody.Work done = RecommendEverybody.Work.NONE;

        Waves(JavaSparkContext spark, Broadcast<ScoringPlan> plan, long all, BatchListener listener) {
            this.spark = spark;
            this.task = new ScoringTask(plan);
            this.tasks = TASKS_PER_CORE * spark.defaultParallelism();
            this.all = all;
            this.listener = listener;
        }

        void add(String learner) {
            wave.add(learner);
            if (wave.size() == tasks * LEARNERS_PER_TASK) {
                send();
            }
        }

        private void send() {
            if (listener.cancelled()) {
                throw new WorkInterrupted("Stopped. What was computed is kept; start it again to go on.");
            }
            listener.progressed(
                    all == 0 ? 1 : (double) done.learners() / all,
                    String.format(Locale.ROOT, "%,d of %,d learners", done.learners(), all));
            done = spark.parallelize(wave, tasks).mapPartitions(task).collect().stream()
                    .reduce(done, RecommendEverybody.Work::plus);
            wave.clear();
        }

        RecommendEverybody.Work finish() {
            if (!wave.isEmpty()) {
                send();
            }
            return done;
        }
    }
}
