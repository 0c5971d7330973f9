package org.bigmooc.domain.batch;

/** Watches a batch job, and may end it. Called by the job's own thread; {@link #cancelled()} by any. */
@FunctionalInterface
public interface BatchListener {

    /** Watches nothing and lets it run. */
    BatchListener SILENT = (fraction, step) -> {};

    /**
     * The job has come this far.
     *
     * @param fraction of the work that is done, 0 to 1
     * @param step what is being done now, such as {@code cleaning}
     */
    void progressed(double fraction, String step);

    /** Whether to stop soon. */
    default boolean cancelled() {
        return false;
    }
}
