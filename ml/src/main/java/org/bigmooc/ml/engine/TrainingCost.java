package org.bigmooc.ml.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.bigmooc.domain.training.TrainingListener;
import org.bigmooc.domain.training.TrainingProgress;
import org.bigmooc.ml.weights.AtomicFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a training has cost so far, in this process and in those before it; kept beside its checkpoint. Used by the training's thread. */
final class TrainingCost implements TrainingListener {

    /**
     * A price.
     *
     * @param cpu user and system time of the whole process meanwhile
     */
    record Cost(Duration took, Duration cpu) {

        static final Cost NONE = new Cost(Duration.ZERO, Duration.ZERO);

        Cost plus(Duration moreTook, Duration moreCpu) {
            return new Cost(took.plus(moreTook), cpu.plus(moreCpu));
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(TrainingCost.class);
    private static final Duration BETWEEN_NOTES = Duration.ofSeconds(1);

    private final Path folder;
    private final Meter meter;
    private final TrainingListener listener;
    private Cost before;
    private final Instant start;
    private final Duration cpuAtStart;
    private Instant noted;

    private TrainingCost(Path folder, Meter meter, TrainingListener listener, Cost before) {
        this.folder = folder;
        this.meter = meter;
        this.listener = listener;
        this.before = before;
        this.start = meter.clock().instant();
        this.cpuAtStart = Meter.cpu();
        this.noted = start;
    }

    /** Counts from now on, on top of what was kept in this folder if the training goes on from there. */
    static TrainingCost begin(Path folder, boolean resume, Meter meter, TrainingListener listener) {
        return new TrainingCost(folder, meter, listener, resume ? kept(folder) : Cost.NONE);
    }

    private static Cost kept(Path folder) {
        Path file = file(folder);
        if (!Files.exists(file)) {
            return Cost.NONE;
        }
        try {
            return AtomicFile.read(
                    file, in -> new Cost(Duration.ofNanos(in.readLong()), Duration.ofNanos(in.readLong())));
        } catch (IOException damaged) {
            LOG.warn("What the training cost before is not known: {}", damaged.getMessage());
            return Cost.NONE;
        }
    }

    private static Path file(Path folder) {
        return folder.resolve("cost");
    }

    /** All of it so far. */
    Cost soFar() {
        return before.plus(
                Duration.between(start, meter.clock().instant()), Meter.cpu().minus(cpuAtStart));
    }

    /** Counts what other processes spent on the same training, too. */
    void add(Duration cpuElsewhere) {
        before = before.plus(Duration.ZERO, cpuElsewhere);
    }

    @Override
    public void progressed(TrainingProgress progress) {
        if (!noted.plus(BETWEEN_NOTES).isAfter(meter.clock().instant())) {
            note();
        }
        listener.progressed(progress);
    }

    @Override
    public boolean cancelled() {
        return listener.cancelled();
    }

    /** Keeps it, but only beside a checkpoint: a training without one begins anew, and what came before was for nothing. */
    void note() {
        noted = meter.clock().instant();
        if (!Files.isDirectory(folder)) {
            return;
        }
        Cost cost = soFar();
        try {
            AtomicFile.write(file(folder), out -> {
                out.writeLong(cost.took().toNanos());
                out.writeLong(cost.cpu().toNanos());
            });
        } catch (IOException failure) {
            LOG.debug("The cost of the training so far was not kept", failure);
        }
    }
}
