package org.bigmooc.ml.transformer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import org.bigmooc.ml.arithmetic.LayerNormal;
import org.bigmooc.ml.sequence.PackedBatch;
import org.bigmooc.ml.sequence.SequenceNetwork;
import org.bigmooc.ml.torch.Layers;
import org.bigmooc.ml.torch.NativeArrays;
import org.bigmooc.ml.transformer.TransformerLayout.Block;
import org.bigmooc.ml.weights.WeightLayout.Slot;
import org.bigmooc.ml.weights.Weights;

/**
 * The trainable network: self-attentive sequential recommendation (Kang and McAuley, ICDM 2018), normalised before each step
 * instead of after it; the batch says which places each place sees. Not thread-safe; close it to free its native memory.
 */
public final class TransformerNetwork implements SequenceNetwork {

    private final TransformerShape shape;
    private final TransformerLayout layout;
    private final float dropout;
    private final NDManager manager;
    private final List<NDArray> parameters;

    /**
     * Factors inside the network are arrays that live as long as it does: {@code NDArray.mul(Number)} wraps the number in Java
     * memory that the garbage collector may free before the backward pass reads it.
     */
    private final NDArray courseFactor;

    private final NDArray queryFactor;

    /**
     * Copies the weights into memory of the engine.
     *
     * @param parent its closing closes the network too
     * @param weights laid out as {@link TransformerLayout} says for the shape
     * @param dropout share of values left out in training
     */
    public TransformerNetwork(NDManager parent, TransformerShape shape, Weights weights, double dropout) {
        this.shape = shape;
        this.layout = TransformerLayout.of(shape);
        this.dropout = (float) dropout;
        this.manager = parent.newSubManager();
        this.parameters = NativeArrays.parameters(manager, weights);
        this.courseFactor = manager.create(shape.courseFactor());
        this.queryFactor = manager.create(shape.queryFactor());
    }

    @Override
    public List<NDArray> parameters() {
        return parameters;
    }

    @Override
    public NDArray courses() {
        return parameter(layout.courses());
    }

    private NDArray parameter(Slot slot) {
        return parameters.get(slot.index());
    }

    @Override
    public NDArray states(NDManager scope, PackedBatch batch, boolean training) {
        Shape places = new Shape(batch.rows(), batch.length());
        NDArray visibility =
                scope.create(batch.visibility(), new Shape(batch.rows(), 1, batch.length(), batch.length()));
        NDArray course = Layers.embedding(scope.create(batch.courses(), places), courses());
        NDArray position = Layers.embedding(scope.create(batch.positions(), places), parameter(layout.positions()));
        NDArray x = drop(course.mul(courseFactor).add(position), training);
        for (Block block : layout.blocks()) {
            x = x.add(drop(attention(x, block, visibility, training), training));
            x = x.add(drop(feedForward(x, block), training));
        }
        NDArray asked = Layers.embedding(scope.create(batch.asked()), x.reshape(-1, shape.width()));
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
        return Layers.drop(x, training ? dropout : 0);
    }

    private NDArray normalise(NDArray x, Slot scale, Slot shift) {
        return Layers.normalise(x, parameter(scale), parameter(shift), LayerNormal.EPSILON);
    }

    private NDArray linear(NDArray x, Slot weight, Slot bias) {
        return Layers.linear(x, parameter(weight), parameter(bias));
    }

    @Override
    public void close() {
        manager.close();
    }
}
