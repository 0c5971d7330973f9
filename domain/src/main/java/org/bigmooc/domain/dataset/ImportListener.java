package org.bigmooc.domain.dataset;

/** Watches an import and may stop it. Called by the importing thread. */
public interface ImportListener {

    /** Called now and then, some times a second at most where the store is fast. */
    void progressed(ImportProgress progress);

    /** Whether to stop as soon as what was begun is written. */
    boolean cancelled();
}
