package org.bigmooc.domain.catalogue;

import org.bigmooc.domain.fault.Identifiers;

/** A person who teaches courses; the texts may be empty. */
public record Teacher(String id, LocalizedText name, LocalizedText about) implements CatalogueFact {

    /** Checks the identifier. */
    public Teacher {
        Identifiers.require("teacher-id", id);
    }
}
