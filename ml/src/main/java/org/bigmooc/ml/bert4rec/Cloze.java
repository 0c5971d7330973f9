package org.bigmooc.ml.bert4rec;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.bigmooc.domain.training.DatasetSplit;
import org.bigmooc.ml.sequence.Curriculum;
import org.bigmooc.ml.sequence.Sequence;
import org.bigmooc.ml.sequence.Sight;

/**
 * Masks courses and asks which they were. Some sequences are cut at a random place and masked at their end only, since that is how the network
 * is asked afterwards; in the others any course may be masked.
 *
 * @param length places in the longest sequence
 * @param mask the index that stands for a masked course, the one after those of the catalogue
 * @param maskShare how probably a course is masked, 0 to 1
 * @param endShare how probably a sequence is masked at its end only, 0 to 1
 */
record Cloze(int length, int mask, double maskShare, double endShare) implements Curriculum {

    @Override
    public Sight sight() {
        return Sight.BOTH_WAYS;
    }

    /** Every piece of at least two courses once, masked anew in each pass. */
    @Override
    public List<Sequence> examples(DatasetSplit split, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Sequence> examples = new ArrayList<>();
        for (int learner = 0; learner < split.learners(); learner++) {
            int[] courses = split.training(learner);
            for (int to = courses.length; to >= 2; to -= length) {
                examples.add(example(Arrays.copyOfRange(courses, Math.max(0, to - length), to), random));
            }
        }
        return List.copyOf(examples);
    }

    private Sequence example(int[] courses, SplittableRandom random) {
        return random.nextDouble() < endShare ? endMasked(courses, random) : anyMasked(courses, random);
    }

    private Sequence endMasked(int[] courses, SplittableRandom random) {
        int last = 1 + random.nextInt(courses.length - 1);
        return question(Arrays.copyOf(courses, last), courses[last]);
    }

    private Sequence anyMasked(int[] courses, SplittableRandom random) {
        int[] masked = courses.clone();
        int[] targets = new int[courses.length];
        Arrays.fill(targets, Sequence.UNASKED);
        int always = random.nextInt(courses.length);
        for (int place = 0; place < courses.length; place++) {
            if (place == always || random.nextDouble() < maskShare) {
                masked[place] = mask;
                targets[place] = courses[place];
            }
        }
        return new Sequence(masked, targets);
    }

    @Override
    public Sequence question(int[] history, int target) {
        int from = Math.max(0, history.length - (length - 1));
        int size = history.length - from + 1;
        int[] courses = Arrays.copyOfRange(history, from, from + size);
        int[] targets = new int[size];
        Arrays.fill(targets, Sequence.UNASKED);
        courses[size - 1] = mask;
        targets[size - 1] = target;
        return new Sequence(courses, targets);
    }
}
