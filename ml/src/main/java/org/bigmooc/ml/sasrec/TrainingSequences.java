package org.bigmooc.ml.sasrec;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bigmooc.domain.training.DatasetSplit;
import org.bigmooc.ml.sasrec.PackedBatch.Sequence;

/** What may be learned from: each learner's training courses, cut from the newest end into pieces the network can read. */
final class TrainingSequences {

    private TrainingSequences() {}

    /** Every course but a learner's first is asked for exactly once. */
    static List<Sequence> of(DatasetSplit split, int length) {
        List<Sequence> sequences = new ArrayList<>();
        for (int learner = 0; learner < split.learners(); learner++) {
            addPieces(sequences, split.training(learner), length);
        }
        return List.copyOf(sequences);
    }

    private static void addPieces(List<Sequence> sequences, int[] courses, int length) {
        int to = courses.length - 1;
        while (to > 0) {
            int from = Math.max(0, to - length);
            sequences.add(
                    new Sequence(Arrays.copyOfRange(courses, from, to), Arrays.copyOfRange(courses, from + 1, to + 1)));
            to = from;
        }
    }
}
