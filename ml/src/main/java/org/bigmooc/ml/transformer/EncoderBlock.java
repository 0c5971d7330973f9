package org.bigmooc.ml.transformer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bigmooc.ml.arithmetic.Dense;
import org.bigmooc.ml.arithmetic.LayerNormal;
import org.bigmooc.ml.arithmetic.Vectors;
import org.bigmooc.ml.sequence.Sight;
import org.bigmooc.ml.transformer.TransformerLayout.Block;
import org.bigmooc.ml.weights.WeightLayout.Slot;
import org.bigmooc.ml.weights.Weights;

/**
 * One attention block, rearranged for serving.
 *
 * <p>A score of attention is (Wq n + bq) · (Wk m + bk). The part with bk is the same for every m, so softmax removes it, and the rest is
 * (Wkᵀ Wq n + Wkᵀ bq) · m: one map of the query and none of the keys. In the same way the output map is folded into
 * that of the values. Both hold for each head.
 */
final class EncoderBlock {

    /**
     * What attention needs of each place of a sequence, by place; queries and values first by head. Places that were not asked for are null.
     */
    @SuppressWarnings("ArrayRecordComponent") // Moved about, never compared.
    record Projection(float[][] normals, List<float[][]> queries, List<float[][]> values) {

        /** The same, but the places before {@code from} taken from {@code earlier}. */
        Projection after(Projection earlier, int from) {
            System.arraycopy(earlier.normals, 0, normals, 0, from);
            for (int head = 0; head < values.size(); head++) {
                System.arraycopy(earlier.values.get(head), 0, values.get(head), 0, from);
            }
            return this;
        }

        /** Places {@code from} to before {@code to}, the first {@code from} places left open. */
        Projection slice(int from, int to) {
            return new Projection(
                    slice(normals, from, to),
                    queries.stream().map(rows -> slice(rows, from, to)).toList(),
                    values.stream().map(rows -> slice(rows, from, to)).toList());
        }

        /** Places before {@code from} of these, and then those of the other without its first {@code from + 1}. */
        Projection upTo(int from, Projection other) {
            return new Projection(
                    join(normals, other.normals, from),
                    joinEach(queries, other.queries, from),
                    joinEach(values, other.values, from));
        }

        private static List<float[][]> joinEach(List<float[][]> before, List<float[][]> after, int from) {
            return IntStream.range(0, before.size())
                    .mapToObj(head -> join(before.get(head), after.get(head), from))
                    .toList();
        }

        private static float[][] join(float[][] before, float[][] after, int from) {
            float[][] joined = new float[after.length - 1][];
            System.arraycopy(before, 0, joined, 0, from);
            System.arraycopy(after, from + 1, joined, from, joined.length - from);
            return joined;
        }

        private static float[][] slice(float[][] rows, int from, int to) {
            float[][] slice = new float[to][];
            System.arraycopy(rows, from, slice, from, to - from);
            return slice;
        }
    }

    private final Sight sight;
    private final LayerNormal attentionNormal;
    private final List<HeadMap> queries = new ArrayList<>();
    private final List<HeadMap> values = new ArrayList<>();
    private final LayerNormal forwardNormal;
    private final Dense expand;
    private final Dense contract;

    EncoderBlock(TransformerShape shape, Weights weights, Block block, Sight sight) {
        this.sight = sight;
        attentionNormal =
                new LayerNormal(weights.vector(block.attentionScale()), weights.vector(block.attentionShift()));
        HeadMaps maps = new HeadMaps(shape, weights, block);
        for (int head = 0; head < shape.heads(); head++) {
            queries.add(maps.query(head));
            values.add(maps.value(head));
        }
        forwardNormal = new LayerNormal(weights.vector(block.forwardScale()), weights.vector(block.forwardShift()));
        expand = dense(weights, block.expand(), block.expandBias());
        contract = dense(weights, block.contract(), block.contractBias());
    }

    private static Dense dense(Weights weights, Slot weight, Slot bias) {
        return Dense.ofRows(weights.rows(weight), weights.vector(bias));
    }

    /** What attention needs of the places from {@code from} to before {@code to}. */
    Projection project(float[][] x, int from, int to) {
        float[][] normals = attentionNormal.of(x, from, to);
        return new Projection(
                normals,
                queries.stream().map(map -> map.of(normals, from, to)).toList(),
                values.stream().map(map -> map.of(normals, from, to)).toList());
    }

    /** What attention needs of places that nothing but the last place of a sequence looks at. */
    Projection projectKeys(float[][] x, int from, int to) {
        return new Projection(attentionNormal.of(x, from, to), List.of(), List.of());
    }

    /** Takes the states of the places from {@code from} to before {@code to} through the block, in place. */
    void advance(float[][] x, Projection projection, int from, int to) {
        float[] scores = new float[to];
        for (int head = 0; head < queries.size(); head++) {
            for (int place = from; place < to; place++) {
                float[] query = projection.queries().get(head)[place];
                int seen = sight.end(place, to);
                score(scores, query, projection.normals(), seen);
                mix(x[place], scores, projection.values().get(head), seen);
            }
        }
        float[][] inner = expand.of(forwardNormal.of(x, from, to), from, to);
        for (int place = from; place < to; place++) {
            Vectors.rectify(inner[place]);
        }
        float[][] change = contract.of(inner, from, to);
        for (int place = from; place < to; place++) {
            Vectors.add(x[place], change[place]);
        }
    }

    /** The state after the last of {@code count} places, which is the only one to look at the others. */
    float[] last(float[] x, Projection projection, int count) {
        float[] state = x.clone();
        float[] scores = new float[count];
        float[][] normals = projection.normals();
        for (int head = 0; head < queries.size(); head++) {
            score(scores, queries.get(head).of(normals[count - 1]), normals, count);
            float[] mixed = new float[state.length];
            mix(mixed, scores, normals, count);
            Vectors.add(state, values.get(head).of(mixed));
        }
        float[] inner = expand.of(forwardNormal.of(state));
        Vectors.rectify(inner);
        Vectors.add(state, contract.of(inner));
        return state;
    }

    private static void score(float[] scores, float[] query, float[][] normals, int count) {
        for (int i = 0; i < count; i++) {
            scores[i] = Vectors.dot(query, normals[i]);
        }
        Vectors.softmax(scores, count);
    }

    private static void mix(float[] into, float[] shares, float[][] rows, int count) {
        for (int i = 0; i < count; i++) {
            Vectors.add(into, shares[i], rows[i]);
        }
    }
}
