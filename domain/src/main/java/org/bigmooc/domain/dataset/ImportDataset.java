package org.bigmooc.domain.dataset;

import java.time.Clock;

/**
 * Use case: takes a data set in, as far as it is in order.
 *
 * <p>Whatever cannot be used is reported and skipped, and the rest is kept. Importing the same again changes nothing: a course keeps the time
 * at which it was first added and whether it is hidden. Memory holds the catalogue, one batch, and the ids seen (about 100 bytes a learner).
 */
public final class ImportDataset {

    private final ImportTarget target;
    private final ImportCheckpoint checkpoint;
    private final Clock clock;

    /** Imports into this target, going on where {@code checkpoint} says that the same import was killed. */
    public ImportDataset(ImportTarget target, ImportCheckpoint checkpoint, Clock clock) {
        this.target = target;
        this.checkpoint = checkpoint;
        this.clock = clock;
    }

    /**
     * Imports until the end, or until the listener has cancelled it.
     *
     * @throws org.bigmooc.domain.fault.Unavailable if the source cannot be read or the store is away; what was written stays
     */
    public ImportResult run(DatasetSource source, ImportReport report, ImportListener listener) {
        ImportRun run = new ImportRun(target, checkpoint, source, report, listener, clock);
        source.read(run);
        return run.finish();
    }
}
