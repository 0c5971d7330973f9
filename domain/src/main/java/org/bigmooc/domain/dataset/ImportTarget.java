package org.bigmooc.domain.dataset;

import org.bigmooc.domain.catalogue.Catalogue;

/** Where an import goes to: a {@link StoreTarget} or, for a dry run, nowhere. */
public sealed interface ImportTarget permits StoreTarget, DryRunTarget {

    /** The courses that were there before. */
    Catalogue known();

    /** Writes a batch; durable on return, and writing it again changes nothing. */
    void write(ImportBatch batch);
}
