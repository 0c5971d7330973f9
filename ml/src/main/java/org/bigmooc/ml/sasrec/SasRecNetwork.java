package org.bigmooc.ml.sasrec;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.core.Embedding;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.Dropout;
import ai.djl.nn.norm.LayerNorm;
import java.nio.FloatBuffer;
import java.util.List;
import org.bigmooc.ml.sasrec.WeightLayout.Block;
import org.bigmooc.ml.sasrec.WeightLayout.Slot;

/**
 * The trainable network: self-attentive sequential recommendation (Kang and McAuley, ICDM 2018), normalised before each step
 * instead of after it. Not thread-safe; close it to free its native memory.
 */
final class SasRecNetwork implements AutoCloseable {

    static final float EPSILON = 1e-5f;

    private final SasRecShape shape;
    private final WeightLayout layout;
    private final float dropout;
    private final NDManager manager;
    private final List<NDArray> parameters;

    /**
     * Factors inside the network are arrays that live as long as it does: {@code NDArray.mul(Number)} wraps the number in Java
     * memory that the garbage collector may free before the backward pass reads it.
     */
    private final NDArray courseFactor;

    private final NDArray queryFactor;

    SasRecNetwork(NDManager parent, SasRecWeights weights, double dropout) {
        this.shape = weights.shape();
        this.layout = weights.layout();
        this.dropout = (float) dropout;
        this.manager = parent.newSubManager();
        this.parameters = layout.slots().stream()
                .map(slot -> parameter(weights.values(), slot))
                .toList();
        this.courseFactor = manager.create(shape.courseFactor());
        this.queryFactor = manager.create(shape.queryFactor());
    }

    private NDArray parameter(float[] values, Slot slot) {
        Shape form = slot.rows() == 1 ? new Shape(slot.columns()) : new Shape(slot.rows(), slot.columns());
        NDArray parameter = manager.create(FloatBuffer.wrap(values, slot.offset(), slot.size()), form);
        parameter.setRequiresGradient(true);
        return parameter;
    }

    /** Copies the weights out of native memory. */
    SasRecWeights weights() {
        return new SasRecWeights(shape, NativeArrays.flatten(parameters));
    }

    /** The weights as the engine holds them, in the order of the layout. */
    List<NDArray> parameters() {
        return parameters;
    }

    /** The embeddings of the courses, [courses, width], which are also the output layer. */
    NDArray courses() {
        return parameter(layout.courses());
    }

    private NDArray parameter(Slot slot) {
        return parameters.get(slot.index());
    }

    /** The learner's state after each place of the batch that is asked about, [asked, width]; lives in {@code scope}. */
    NDArray states(NDManager scope, PackedBatch batch, boolean training) {
        Shape places = new Shape(batch.rows(), batch.length());
        NDArray visibility =
                scope.create(batch.visibility(), new Shape(batch.rows(), 1, batch.length(), batch.length()));
        NDArray course = embedding(scope.create(batch.courses(), places), courses());
        NDArray position = embedding(scope.create(batch.positions(), places), parameter(layout.positions()));
        NDArray x = drop(course.mul(courseFactor).add(position), training);
        for (Block block : layout.blocks()) {
            x = x.add(drop(attention(x, block, visibility, training), training));
            x = x.add(drop(feedForward(x, block), training));
        }
        NDArray asked = embedding(scope.create(batch.asked()), x.reshape(-1, shape.width()));
        return normalise(asked, layout.finalScale(), layout.finalShift());
    }

    private NDArray attention(NDArray x, Block block, NDArray visibility, boolean training) {
        NDArray normal = normalise(x, block.attentionScale(), block.attentionShift());
        NDList parts =
                linear(normal, block.queryKeyValue(), block.queryKeyValueBias()).split(3, 2);
        NDArray query = heads(parts.get(0)).mul(queryFactor);
        NDArray key = heads(parts.get(1)).swapAxes(2, 3);
        NDArray attended = query.matMul(key).add(visibility).softmax(3);
        NDArray mixed = drop(attended, training).matMul(heads(parts.get(2)));
        return linear(mixed.swapAxes(1, 2).reshape(x.getShape()), block.output(), block.outputBias());
    }

    private NDArray heads(NDArray x) {
        Shape form = x.getShape();
        return x.reshape(form.get(0), form.get(1), shape.heads(), -1).swapAxes(1, 2);
    }

    private NDArray feedForward(NDArray x, Block block) {
        NDArray normal = normalise(x, block.forwardScale(), block.forwardShift());
        NDArray inner = linear(normal, block.expand(), block.expandBias())
                .getNDArrayInternal()
                .relu();
        return linear(inner, block.contract(), block.contractBias());
    }

    private NDArray drop(NDArray x, boolean training) {
        return training && dropout > 0 ? Dropout.dropout(x, dropout, true).singletonOrThrow() : x;
    }

    private NDArray normalise(NDArray x, Slot scale, Slot shift) {
        return LayerNorm.layerNorm(x, new Shape(shape.width()), parameter(scale), parameter(shift), EPSILON)
                .singletonOrThrow();
    }

    private NDArray linear(NDArray x, Slot weight, Slot bias) {
        return Linear.linear(x, parameter(weight), parameter(bias)).singletonOrThrow();
    }

    static NDArray embedding(NDArray indices, NDArray table) {
        return Embedding.embedding(indices, table, SparseFormat.DENSE).singletonOrThrow();
    }

    @Override
    public void close() {
        manager.close();
    }
}
