package org.bigmooc.domain.catalogue;

import org.bigmooc.domain.fault.Identifiers;

/** A notion that courses explain; its name may be empty. */
public record Concept(String id, String name) implements CatalogueFact {

    /** Checks the identifier. */
    public Concept {
        Identifiers.require("concept-id", id);
    }
}
