package org.bigmooc.domain.catalogue;

import java.io.Serializable;
import org.bigmooc.domain.fault.InvalidInput;

/** A field of study, such as {@code Computer Science}. */
public record Field(String name) implements Comparable<Field>, Serializable {

    /** Strips surrounding blanks and refuses an empty name. */
    public Field {
        name = name.strip();
        if (name.isEmpty() || name.length() > 200) {
            throw new InvalidInput("invalid-field", "field", "A field's name has 1 to 200 characters.");
        }
    }

    @Override
    public int compareTo(Field other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
