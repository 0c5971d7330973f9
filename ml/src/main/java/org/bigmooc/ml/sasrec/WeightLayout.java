package org.bigmooc.ml.sasrec;

import java.util.ArrayList;
import java.util.List;

/** Where each matrix of a SASRec lies in its one array of weights; the order is part of the file format. */
final class WeightLayout {

    /**
     * A row-major matrix inside the array of weights; a vector has one row.
     *
     * @param index its place among all slots
     * @param offset its first float
     */
    record Slot(String name, int index, int offset, int rows, int columns) {

        int size() {
            return rows * columns;
        }

        int end() {
            return offset + size();
        }
    }

    /** One attention block: attention then feed-forward, each after a normalisation. Linear maps are [out, in]. */
    record Block(
            Slot attentionScale,
            Slot attentionShift,
            Slot queryKeyValue,
            Slot queryKeyValueBias,
            Slot output,
            Slot outputBias,
            Slot forwardScale,
            Slot forwardShift,
            Slot expand,
            Slot expandBias,
            Slot contract,
            Slot contractBias) {}

    private final List<Slot> slots = new ArrayList<>();
    private final Slot courses;
    private final Slot positions;
    private final List<Block> blocks;
    private final Slot finalScale;
    private final Slot finalShift;

    WeightLayout(SasRecShape shape) {
        courses = add("courses", shape.courses(), shape.width());
        positions = add("positions", shape.length(), shape.width());
        List<Block> added = new ArrayList<>();
        for (int block = 0; block < shape.blocks(); block++) {
            added.add(addBlock("block" + block + ".", shape.width(), shape.hidden()));
        }
        blocks = List.copyOf(added);
        finalScale = add("final.scale", 1, shape.width());
        finalShift = add("final.shift", 1, shape.width());
    }

    private Block addBlock(String prefix, int width, int hidden) {
        return new Block(
                add(prefix + "attention.scale", 1, width),
                add(prefix + "attention.shift", 1, width),
                add(prefix + "queryKeyValue.weight", 3 * width, width),
                add(prefix + "queryKeyValue.bias", 1, 3 * width),
                add(prefix + "output.weight", width, width),
                add(prefix + "output.bias", 1, width),
                add(prefix + "forward.scale", 1, width),
                add(prefix + "forward.shift", 1, width),
                add(prefix + "expand.weight", hidden, width),
                add(prefix + "expand.bias", 1, hidden),
                add(prefix + "contract.weight", width, hidden),
                add(prefix + "contract.bias", 1, width));
    }

    private Slot add(String name, int rows, int columns) {
        Slot slot = new Slot(name, slots.size(), size(), rows, columns);
        slots.add(slot);
        return slot;
    }

    /** How many floats the weights are. */
    int size() {
        return slots.isEmpty() ? 0 : slots.getLast().end();
    }

    List<Slot> slots() {
        return List.copyOf(slots);
    }

    Slot courses() {
        return courses;
    }

    Slot positions() {
        return positions;
    }

    List<Block> blocks() {
        return blocks;
    }

    Slot finalScale() {
        return finalScale;
    }

    Slot finalShift() {
        return finalShift;
    }
}
