package org.bigmooc.ml.ensemble;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.bigmooc.domain.training.DatasetSplit;
import org.bigmooc.ml.model.TrainedModel;
import org.bigmooc.ml.serving.TopCourses;

/**
 * Draws what a blend is fitted to: for some learners, the best courses of each part, and the one of them that the learner took. Learners whose
 * course no part found say nothing about the top of a list, and are left out.
 */
final class CandidateDrawing {

    private final List<TrainedModel> parts;
    private final int best;

    CandidateDrawing(List<TrainedModel> parts, int best) {
        this.parts = parts;
        this.best = best;
    }

    /** The choices of up to {@code count} learners, whom the seed draws; the same on any number of threads. */
    List<Candidates> of(DatasetSplit split, int count, long seed) {
        int[] learners = learners(split, count, seed);
        return Arrays.stream(learners)
                .parallel()
                .mapToObj(learner -> choice(split.training(learner), split.validationTarget(learner)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static int[] learners(DatasetSplit split, int count, long seed) {
        int[] all = IntStream.range(0, split.learners())
                .filter(learner -> split.validationTarget(learner) != DatasetSplit.NONE)
                .toArray();
        if (count >= all.length) {
            return all;
        }
        return new Random(seed)
                .ints(0, all.length)
                .distinct()
                .limit(count)
                .map(i -> all[i])
                .toArray();
    }

    private Optional<Candidates> choice(int[] history, int taken) {
        BitSet known = new BitSet();
        Arrays.stream(history).forEach(known::set);
        TreeSet<Integer> candidates = new TreeSet<>();
        List<float[]> scores = parts.stream().map(part -> part.score(history)).toList();
        for (float[] ofPart : scores) {
            Arrays.stream(TopCourses.of(ofPart, best, course -> !known.get(course)))
                    .forEach(candidates::add);
        }
        if (!candidates.contains(taken)) {
            return Optional.empty();
        }
        float[][] values =
                candidates.stream().map(course -> values(scores, course)).toArray(float[][]::new);
        return Optional.of(new Candidates(values, candidates.headSet(taken).size()));
    }

    private static float[] values(List<float[]> scores, int course) {
        float[] values = new float[scores.size()];
        for (int part = 0; part < values.length; part++) {
            values[part] = scores.get(part)[course];
        }
        return values;
    }
}
