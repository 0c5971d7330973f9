package org.bigmooc.ml.testing;

import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import org.bigmooc.domain.training.DatasetSplit;
import org.bigmooc.ml.sequence.Sequence;
import org.bigmooc.ml.sequence.SequenceFamily;
import org.bigmooc.ml.sequence.SequenceRecipe;
import org.bigmooc.ml.weights.WeightLayout;
import org.bigmooc.ml.weights.Weights;

/** Small networks and data for tests of sequence models. */
public final class SequenceSamples {

    /** Size of the catalogue. */
    public static final int COURSES = 12;

    private SequenceSamples() {}

    /** The recipe of the standard values but for those asked for. */
    public static SequenceRecipe recipe(SequenceFamily family, Map<String, String> asked, int courses) {
        return family.recipe(family.hyperparameters().with(asked), courses);
    }

    /** Weights far enough from zero for every part to matter. */
    public static Weights weights(WeightLayout layout, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] values = Weights.initial(layout, seed).values();
        for (int i = 0; i < values.length; i++) {
            values[i] += (float) (0.3 * random.nextGaussian());
        }
        return new Weights(layout, values);
    }

    /** Learners who walk round the catalogue, each from a course of its own, now and then skipping one. */
    public static DatasetSplit walks(int learners, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[][] sequences = new int[learners][];
        for (int learner = 0; learner < learners; learner++) {
            int course = random.nextInt(COURSES);
            int[] sequence = new int[3 + random.nextInt(COURSES - 6)];
            for (int i = 0; i < sequence.length; i++) {
                sequence[i] = course;
                course = (course + (random.nextInt(20) == 0 ? 2 : 1)) % COURSES;
            }
            sequences[learner] = Arrays.stream(sequence).distinct().toArray();
        }
        return split(sequences);
    }

    /** The split of a data set of these sequences. */
    public static DatasetSplit split(int[]... sequences) {
        return new DatasetSplit(SmallData.of(COURSES, sequences));
    }

    /** Asks what follows every course, answering with the next one in the catalogue. */
    public static Sequence asking(int... courses) {
        return new Sequence(
                courses,
                Arrays.stream(courses).map(course -> (course + 1) % COURSES).toArray());
    }
}
