package org.bigmooc.ml.sequence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bigmooc.domain.training.DatasetSplit;

/**
 * Asks at every course for the next one: each learner's training courses are cut from the newest end into pieces the network can read.
 *
 * @param length places in the longest piece
 */
public record NextCourse(int length) implements Curriculum {

    @Override
    public Sight sight() {
        return Sight.BACK;
    }

    /** Every course but a learner's first is asked for exactly once, in each pass alike. */
    @Override
    public List<Sequence> examples(DatasetSplit split, long seed) {
        List<Sequence> sequences = new ArrayList<>();
        for (int learner = 0; learner < split.learners(); learner++) {
            addPieces(sequences, split.training(learner));
        }
        return List.copyOf(sequences);
    }

    private void addPieces(List<Sequence> sequences, int[] courses) {
        int to = courses.length - 1;
        while (to > 0) {
            int from = Math.max(0, to - length);
            sequences.add(
                    new Sequence(Arrays.copyOfRange(courses, from, to), Arrays.copyOfRange(courses, from + 1, to + 1)));
            to = from;
        }
    }

    @Override
    public Sequence question(int[] history, int target) {
        int[] latest = Arrays.copyOfRange(history, Math.max(0, history.length - length), history.length);
        int[] targets = new int[latest.length];
        Arrays.fill(targets, Sequence.UNASKED);
        targets[targets.length - 1] = target;
        return new Sequence(latest, targets);
    }
}
