package org.bigmooc.ml.sequence;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.bigmooc.domain.evaluation.RankingMetrics;
import org.bigmooc.domain.evaluation.TargetRank;
import org.bigmooc.domain.training.DatasetSplit;
import org.bigmooc.domain.training.ReplicaGroup;

/** Measures a network in training: NDCG@10 over the full catalogue on the validation courses of some learners. */
final class ValidationNdcg {

    private static final int LEARNERS_AT_A_TIME = 256;

    private final DatasetSplit split;
    private final Curriculum curriculum;
    private final int[] learners;

    /** Draws the learners; the same seed draws the same ones. */
    ValidationNdcg(DatasetSplit split, Curriculum curriculum, int count, long seed) {
        this.split = split;
        this.curriculum = curriculum;
        int[] all = IntStream.range(0, split.learners())
                .filter(learner -> split.validationTarget(learner) != DatasetSplit.NONE)
                .toArray();
        this.learners = sample(all, count, seed)
                .boxed()
                .sorted(Comparator.comparingInt(learner -> split.training(learner).length))
                .mapToInt(learner -> learner)
                .toArray();
    }

    private static IntStream sample(int[] all, int count, long seed) {
        return count >= all.length
                ? Arrays.stream(all)
                : new Random(seed).ints(0, all.length).distinct().limit(count).map(i -> all[i]);
    }

    /** Asks the network of each replica for a part of the learners. */
    double of(NDManager manager, SequenceNetwork network, ReplicaGroup replicas) {
        float[] ranks = new float[learners.length];
        int first = replicas.place() * LEARNERS_AT_A_TIME;
        for (int from = first; from < learners.length; from += replicas.size() * LEARNERS_AT_A_TIME) {
            int to = Math.min(learners.length, from + LEARNERS_AT_A_TIME);
            try (NDManager scope = manager.newSubManager()) {
                rank(scope, network, Arrays.copyOfRange(learners, from, to), ranks, from);
            }
        }
        replicas.sum(ranks);
        return RankingMetrics.of(IntStream.range(0, ranks.length)
                        .mapToDouble(i -> ranks[i])
                        .toArray())
                .ndcgAt10();
    }

    private void rank(NDManager scope, SequenceNetwork network, int[] some, float[] ranks, int at) {
        List<List<Sequence>> rows =
                Arrays.stream(some).mapToObj(this::asked).map(List::of).toList();
        int longest = rows.stream().mapToInt(row -> row.getFirst().size()).max().orElse(1);
        NDArray states = network.states(scope, PackedBatch.of(rows, longest, curriculum.sight()), false);
        NDArray courses = network.courses().stopGradient();
        courses.attach(scope);
        float[] scores = states.matMul(courses.transpose()).toFloatArray();
        int width = scores.length / some.length;
        int candidates = split.dataset().courses().size();
        for (int i = 0; i < some.length; i++) {
            float[] own = Arrays.copyOfRange(scores, i * width, i * width + candidates);
            ranks[at + i] = (float) TargetRank.amongAll(own, split.validationTarget(some[i]), split.training(some[i]));
        }
    }

    private Sequence asked(int learner) {
        return curriculum.question(split.training(learner), split.validationTarget(learner));
    }
}
