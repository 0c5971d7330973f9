package org.bigmooc.ml.gru4rec;

import org.bigmooc.ml.weights.WeightLayout;
import org.bigmooc.ml.weights.WeightLayout.Slot;

/**
 * Where each matrix of a GRU4Rec lies in its one array of weights. The maps of the gates hold, one below the other, those of the reset
 * gate, the update gate and the candidate.
 *
 * @param all every slot
 * @param courses embeddings of the courses, [courses, width], which are also the output layer
 * @param input of the gates, from a course, [3 width, width]
 * @param inputBias likewise, [3 width]
 * @param memory of the gates, from the memory so far, [3 width, width]
 * @param memoryBias likewise, [3 width]
 * @param output from the memory to the state that courses are scored with, [width, width]
 * @param outputBias likewise, [width]
 * @param finalScale of the normalisation of the state
 * @param finalShift likewise
 */
record GruLayout(
        WeightLayout all,
        Slot courses,
        Slot input,
        Slot inputBias,
        Slot memory,
        Slot memoryBias,
        Slot output,
        Slot outputBias,
        Slot finalScale,
        Slot finalShift) {

    static GruLayout of(GruShape shape) {
        WeightLayout.Builder slots = new WeightLayout.Builder();
        int width = shape.width();
        Slot courses = slots.add("courses", shape.courses(), width);
        Slot input = slots.add("input.weight", 3 * width, width);
        Slot inputBias = slots.add("input.bias", 1, 3 * width);
        Slot memory = slots.add("memory.weight", 3 * width, width);
        Slot memoryBias = slots.add("memory.bias", 1, 3 * width);
        Slot output = slots.add("output.weight", width, width);
        Slot outputBias = slots.add("output.bias", 1, width);
        Slot finalScale = slots.add("final.scale", 1, width);
        Slot finalShift = slots.add("final.shift", 1, width);
        return new GruLayout(
                slots.build(),
                courses,
                input,
                inputBias,
                memory,
                memoryBias,
                output,
                outputBias,
                finalScale,
                finalShift);
    }
}
