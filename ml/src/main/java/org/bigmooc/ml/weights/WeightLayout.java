package org.bigmooc.ml.weights;

import java.util.ArrayList;
import java.util.List;

/**
 * Where each matrix of a network lies in its one array of weights; the order is part of the file format.
 *
 * @param slots one after another, without gaps
 */
public record WeightLayout(List<Slot> slots) {

    /** Copies the list. */
    public WeightLayout {
        slots = List.copyOf(slots);
    }

    /**
     * A row-major matrix inside the array of weights; a vector has one row.
     *
     * @param name ends with {@code scale} for factors, which start at 1, and with {@code weight} for linear maps
     * @param index its place among all slots
     * @param offset its first float
     */
    public record Slot(String name, int index, int offset, int rows, int columns) {

        /** How many floats it takes. */
        public int size() {
            return rows * columns;
        }

        /** The float after its last. */
        public int end() {
            return offset + size();
        }
    }

    /** Lays slots one after another. */
    public static final class Builder {

        private final List<Slot> slots = new ArrayList<>();

        /** Adds a matrix behind those there are. */
        public Slot add(String name, int rows, int columns) {
            int offset = slots.isEmpty() ? 0 : slots.getLast().end();
            Slot slot = new Slot(name, slots.size(), offset, rows, columns);
            slots.add(slot);
            return slot;
        }

        /** The layout of all that was added. */
        public WeightLayout build() {
            return new WeightLayout(slots);
        }
    }

    /** How many floats the weights are. */
    public int size() {
        return slots.isEmpty() ? 0 : slots.getLast().end();
    }
}
