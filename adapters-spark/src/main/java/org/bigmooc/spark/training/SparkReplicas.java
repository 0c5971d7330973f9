package org.bigmooc.spark.training;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaFutureAction;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.bigmooc.domain.batch.PluginReference;
import org.bigmooc.domain.fault.InvalidInput;
import org.bigmooc.domain.fault.Unavailable;
import org.bigmooc.domain.fault.WorkInterrupted;
import org.bigmooc.domain.training.Dataset;
import org.bigmooc.domain.training.ReplicaAssignment;
import org.bigmooc.domain.training.ReplicaOutcome;
import org.bigmooc.domain.training.Replicas;
import org.bigmooc.domain.training.TrainingListener;
import org.bigmooc.spark.session.SparkConnection;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import scala.reflect.ClassTag;
import scala.reflect.ClassTag$;

/**
 * Replicas on executors. Each part of a training is a barrier stage of as many tasks as there are replicas; if one is lost the stage fails as a
 * whole, and the part is done again.
 */
public final class SparkReplicas implements Replicas {

    private static final Logger LOG = LoggerFactory.getLogger(SparkReplicas.class);
    private static final int ATTEMPTS = 4;
    private static final int SECRET_BYTES = 32;
    private static final long MILLIS_BETWEEN_LOOKS = 500;
    private static final String INTERRUPT = "spark.job.interruptOnCancel";
    private static final String TOO_FEW_SLOTS = "SPARK-24819";

    private final SparkConnection connection;
    private final PluginReference engine;
    private final int count;
    private final Clock clock;
    private @Nullable Broadcast<SentDataset> sent;
    private @Nullable Dataset sentFor;

    /**
     * Replicas on this connection.
     *
     * @param engine that trains in each of them
     * @param clock one that can be sent, as the system's can
     */
    public SparkReplicas(SparkConnection connection, PluginReference engine, int count, Clock clock) {
        if (count < 1) {
            throw new InvalidInput(
                    "invalid-replicas", "replicas", "There is at least 1 replica of a training, not " + count + ".");
        }
        this.connection = connection;
        this.engine = engine;
        this.count = count;
        this.clock = clock;
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public ReplicaOutcome train(ReplicaAssignment assignment, TrainingListener listener) {
        JavaSparkContext spark = context();
        for (int attempt = 1; ; attempt++) {
            try {
                return connection.work(
                        "The replicas cannot train", listener::cancelled, () -> attempt(spark, assignment, listener));
            } catch (Unavailable lost) {
                if (attempt == ATTEMPTS) {
                    throw lost;
                }
                LOG.warn(
                        "{} All begin again from the last checkpoint, attempt {} of {}.",
                        lost.getMessage(),
                        attempt + 1,
                        ATTEMPTS);
            }
        }
    }

    private JavaSparkContext context() {
        boolean first = sent == null;
        JavaSparkContext spark =
                JavaSparkContext.fromSparkContext(connection.session().sparkContext());
        if (first) {
            connection.bringToTrain(engine.name());
        }
        return spark;
    }

    private ReplicaOutcome attempt(JavaSparkContext spark, ReplicaAssignment assignment, TrainingListener listener)
            throws Exception {
        byte[] secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        LatestProgress latest = new LatestProgress();
        spark.sc().register(latest, "training");
        Broadcast<ReplicaPlan> plan = spark.broadcast(ReplicaPlan.of(assignment, engine, secret, clock));
        ProgressOfReplicas progress = new ProgressOfReplicas(latest.id());
        spark.sc().addSparkListener(progress);
        spark.setLocalProperty(INTERRUPT, "true");
        try {
            ReplicaTask task = new ReplicaTask(sent(spark, assignment.dataset()), plan, latest);
            ClassTag<SentOutcome> tag = ClassTag$.MODULE$.apply(SentOutcome.class);
            List<Integer> places = IntStream.range(0, count).boxed().toList();
            JavaRDD<SentOutcome> outcomes = JavaRDD.fromRDD(
                    spark.parallelize(places, count).rdd().barrier().mapPartitions(task, false, tag), tag);
            return SentOutcome.together(await(outcomes.collectAsync(), progress, listener));
        } finally {
            spark.setLocalProperty(INTERRUPT, "false");
            spark.sc().removeSparkListener(progress);
            plan.destroy();
        }
    }

    private Broadcast<SentDataset> sent(JavaSparkContext spark, Dataset dataset) {
        Broadcast<SentDataset> known = sent;
        if (known != null && sentFor == dataset) {
            return known;
        }
        Optional.ofNullable(known).ifPresent(Broadcast::destroy);
        Broadcast<SentDataset> now = spark.broadcast(SentDataset.of(dataset));
        sent = now;
        sentFor = dataset;
        return now;
    }

    private List<SentOutcome> await(
            JavaFutureAction<List<SentOutcome>> action, ProgressOfReplicas progress, TrainingListener listener)
            throws Exception {
        while (true) {
            try {
                return action.get(MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException atWork) {
                progress.latest().ifPresent(latest -> listener.progressed(latest.progress()));
                if (listener.cancelled()) {
                    action.cancel(true);
                    throw new WorkInterrupted(
                            "The training was stopped; started again, it goes on from the last part that was complete.");
                }
            } catch (ExecutionException failure) {
                throw explained(failure);
            }
        }
    }

    private Exception explained(ExecutionException failure) {
        if (String.valueOf(failure.getMessage()).contains(TOO_FEW_SLOTS)) {
            return new InvalidInput(
                    "no-place-for-replicas",
                    "replicas",
                    "Spark has no room for " + count
                            + " replicas at the same time: each needs a core of its own. Ask for"
                            + " fewer, or add executors.");
        }
        return failure.getCause() instanceof Exception cause ? cause : failure;
    }
}
