package org.bigmooc.spark.training;

import java.util.Optional;
import org.apache.spark.util.AccumulatorV2;
import org.jspecify.annotations.Nullable;

/** The latest progress of one training; the heartbeats of executors take it to the driver. */
final class LatestProgress extends AccumulatorV2<SentProgress, Optional<SentProgress>> {

    private static final long serialVersionUID = 1L;

    private volatile @Nullable SentProgress latest;

    @Override
    public boolean isZero() {
        return latest == null;
    }

    @Override
    public LatestProgress copy() {
        LatestProgress copy = new LatestProgress();
        copy.latest = latest;
        return copy;
    }

    @Override
    public void reset() {
        latest = null;
    }

    @Override
    public void add(SentProgress progress) {
        latest = progress;
    }

    @Override
    public void merge(AccumulatorV2<SentProgress, Optional<SentProgress>> other) {
        other.value().ifPresent(this::add);
    }

    @Override
    public Optional<SentProgress> value() {
        return Optional.ofNullable(latest);
    }
}
