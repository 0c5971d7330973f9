package org.bigmooc.ml.transformer;

import java.util.ArrayList;
import java.util.List;
import org.bigmooc.ml.weights.WeightLayout;
import org.bigmooc.ml.weights.WeightLayout.Slot;

/**
 * Where each matrix of a transformer lies in its one array of weights.
 *
 * @param all every slot
 * @param courses embeddings of the courses, [courses, width], which are also the output layer
 * @param positions embeddings of the places, [length, width]
 * @param finalScale of the normalisation after the last block
 * @param finalShift likewise
 */
public record TransformerLayout(
        WeightLayout all, Slot courses, Slot positions, List<Block> blocks, Slot finalScale, Slot finalShift) {

    /** Copies the list. */
    public TransformerLayout {
        blocks = List.copyOf(blocks);
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

    /** The layout of all transformers of this shape. */
    public static TransformerLayout of(TransformerShape shape) {
        WeightLayout.Builder slots = new WeightLayout.Builder();
        Slot courses = slots.add("courses", shape.courses(), shape.width());
        Slot positions = slots.add("positions", shape.length(), shape.width());
        List<Block> blocks = new ArrayList<>();
        for (int block = 0; block < shape.blocks(); block++) {
            blocks.add(block(slots, "block" + block + ".", shape.width(), shape.hidden()));
        }
        Slot finalScale = slots.add("final.scale", 1, shape.width());
        Slot finalShift = slots.add("final.shift", 1, shape.width());
        return new TransformerLayout(slots.build(), courses, positions, blocks, finalScale, finalShift);
    }

    private static Block block(WeightLayout.Builder slots, String prefix, int width, int hidden) {
        return new Block(
                slots.add(prefix + "attention.scale", 1, width),
                slots.add(prefix + "attention.shift", 1, width),
                slots.add(prefix + "queryKeyValue.weight", 3 * width, width),
                slots.add(prefix + "queryKeyValue.bias", 1, 3 * width),
                slots.add(prefix + "output.weight", width, width),
                slots.add(prefix + "output.bias", 1, width),
                slots.add(prefix + "forward.scale", 1, width),
                slots.add(prefix + "forward.shift", 1, width),
                slots.add(prefix + "expand.weight", hidden, width),
                slots.add(prefix + "expand.bias", 1, hidden),
                slots.add(prefix + "contract.weight", width, hidden),
                slots.add(prefix + "contract.bias", 1, width));
    }
}
