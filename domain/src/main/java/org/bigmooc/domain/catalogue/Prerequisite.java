package org.bigmooc.domain.catalogue;

import org.bigmooc.domain.fault.Identifiers;

/** One concept is to be understood before another. */
public record Prerequisite(String before, String after) implements CatalogueFact {

    /** Checks both concept identifiers. */
    public Prerequisite {
        Identifiers.require("concept-id", before);
        Identifiers.require("concept-id", after);
    }
}
