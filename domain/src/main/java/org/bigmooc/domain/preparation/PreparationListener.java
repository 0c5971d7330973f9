package org.bigmooc.domain.preparation;

/** Watches a preparation, and may end it. Called by the preparing thread. */
public interface PreparationListener {

    /** Watches nothing and lets it run. */
    PreparationListener SILENT = (fraction, step) -> {};

    /**
     * The preparation has come this far.
     *
     * @param fraction of the work that is done, 0 to 1
     * @param step what is being done now, such as {@code counting}
     */
    void progressed(double fraction, String step);

    /** Whether to stop soon. */
    default boolean cancelled() {
        return false;
    }
}
