package org.bigmooc.ml.sequence;

/** Which courses of its own sequence a place may see. */
public enum Sight {
    /** Itself and what came before; places are counted from the oldest course, 0. */
    BACK,
    /** Everything; places are counted from the newest course, 0. */
    BOTH_WAYS;

    /** The place after the last one that {@code place} sees, in a sequence of {@code size}. */
    public int end(int place, int size) {
        return this == BACK ? place + 1 : size;
    }

    /** How {@code place} is counted in a sequence of {@code size}. */
    public int position(int place, int size) {
        return this == BACK ? place : size - 1 - place;
    }
}
