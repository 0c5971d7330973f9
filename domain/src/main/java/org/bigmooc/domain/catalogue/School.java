package org.bigmooc.domain.catalogue;

import org.bigmooc.domain.fault.Identifiers;

/** A school that publishes courses; its texts may be empty. */
public record School(String id, LocalizedText name, LocalizedText about) implements CatalogueFact {

    /** Checks the identifier. */
    public School {
        Identifiers.require("school-id", id);
    }
}
