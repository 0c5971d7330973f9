package org.bigmooc.spark.training;

import java.util.Optional;
import org.apache.spark.scheduler.AccumulableInfo;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorMetricsUpdate;
import org.jspecify.annotations.Nullable;
import scala.jdk.javaapi.CollectionConverters;

/** Hears how far a training is from the heartbeats of its executors. Told by Spark's thread, asked by any. */
final class ProgressOfReplicas extends SparkListener {

    private final long accumulator;
    private volatile @Nullable SentProgress latest;

    /** Listens to what one accumulator collects. */
    ProgressOfReplicas(long accumulator) {
        this.accumulator = accumulator;
    }

    @Override
    public void onExecutorMetricsUpdate(SparkListenerExecutorMetricsUpdate update) {
        CollectionConverters.asJava(update.accumUpdates()).stream()
                .flatMap(task -> CollectionConverters.asJava(task._4()).stream())
                .filter(info -> info.id() == accumulator)
                .map(AccumulableInfo::update)
                .forEach(value -> {
                    if (value.isDefined()
                            && value.get() instanceof Optional<?> told
                            && told.orElse(null) instanceof SentProgress progress) {
                        latest = progress;
                    }
                });
    }

    /** What was heard last. */
    Optional<SentProgress> latest() {
        return Optional.ofNullable(latest);
    }
}
