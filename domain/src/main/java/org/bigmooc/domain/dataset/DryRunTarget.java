package org.bigmooc.domain.dataset;

import org.bigmooc.domain.catalogue.Catalogue;

/**
 * Writes nothing.
 *
 * @param known the courses that are in the store, none if there is no store yet
 */
public record DryRunTarget(Catalogue known) implements ImportTarget {

    @Override
    public void write(ImportBatch batch) {
        // this is what makes it a dry run
    }
}
