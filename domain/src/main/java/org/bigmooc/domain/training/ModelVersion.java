package org.bigmooc.domain.training;

import org.bigmooc.domain.fault.InvalidInput;

/** Identifies one trained model for good: its name and when it was trained, {@code sasrec-20260102-030405}; also the name of its folder. */
public record ModelVersion(String id) implements Comparable<ModelVersion> {

    /** Allows only what is safe as a folder's name. */
    public ModelVersion {
        if (!id.matches("[a-z0-9][a-z0-9.-]{0,99}")) {
            throw new InvalidInput(
                    "invalid-model-version",
                    "version",
                    "A model version has up to 100 of a-z, 0-9, '-' and '.', and begins with a letter or digit.");
        }
    }

    @Override
    public int compareTo(ModelVersion other) {
        return id.compareTo(other.id);
    }

    @Override
    public String toString() {
        return id;
    }
}
