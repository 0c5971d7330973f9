package org.bigmooc.ml.sasrec;

import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import org.bigmooc.domain.training.DatasetSplit;
import org.bigmooc.ml.sasrec.PackedBatch.Sequence;
import org.bigmooc.ml.testing.SmallData;

/** Small networks and data for tests. */
final class Samples {

    static final int COURSES = 12;

    /** A training of a second or two. */
    static final Map<String, String> HYPERPARAMETERS =
            Map.of("width", "8", "hidden", "8", "length", "10", "epochs", "4", "rows", "4", "learning-rate", "0.02");

    static final SasRecConfig CONFIG = SasRecConfig.of(HYPERPARAMETERS);

    private Samples() {}

    /** Weights far enough from zero for every part to matter. */
    static SasRecWeights weights(SasRecShape shape, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] values = SasRecWeights.initial(shape, seed).values();
        for (int i = 0; i < values.length; i++) {
            values[i] += (float) (0.3 * random.nextGaussian());
        }
        return new SasRecWeights(shape, values);
    }

    /** Learners who walk round the catalogue, each from a course of its own, now and then skipping one. */
    static DatasetSplit walks(int learners, long seed) {
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

    static DatasetSplit split(int[][] sequences) {
        return new DatasetSplit(SmallData.of(COURSES, sequences));
    }

    /** Asks what follows every course, answering with the next one in the catalogue. */
    static Sequence asking(int... courses) {
        return new Sequence(
                courses,
                Arrays.stream(courses).map(course -> (course + 1) % COURSES).toArray());
    }
}
