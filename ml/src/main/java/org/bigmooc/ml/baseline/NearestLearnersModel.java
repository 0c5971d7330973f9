package org.bigmooc.ml.baseline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.bigmooc.ml.HistoryStates;
import org.bigmooc.ml.model.TrainedModel;

/**
 * Finds the learners most alike to a history and lets them vote. Thread-safe.
 *
 * <p>Scores are usually asked for and then explained, so who was found for the latest history is kept until the next one.
 */
final class NearestLearnersModel implements TrainedModel {

    private static final String FILE = "learners.bin";

    private final LearnerIndex learners;
    private final int neighbours;
    private final Voting voting;
    private volatile Found latest = new Found(new int[0], new int[0][]);

    /** Who is most alike to a history. */
    @SuppressWarnings("ArrayRecordComponent") // Its arrays are compared by content, and by hand.
    private record Found(int[] history, int[][] nearest) {}

    NearestLearnersModel(LearnerIndex learners, int neighbours, Voting voting) {
        this.learners = learners;
        this.neighbours = neighbours;
        this.voting = voting;
    }

    /** Reads what {@link #write} wrote. */
    static NearestLearnersModel read(Path folder) throws IOException {
        return ModelFile.read(folder.resolve(FILE), in -> {
            int neighbours = in.readInt();
            Voting voting = Voting.read(in);
            return new NearestLearnersModel(LearnerIndex.read(in), neighbours, voting);
        });
    }

    @Override
    public void write(Path folder) throws IOException {
        ModelFile.write(folder.resolve(FILE), out -> {
            out.writeInt(neighbours);
            voting.write(out);
            learners.write(out);
        });
    }

    @Override
    public int courses() {
        return learners.courses();
    }

    @Override
    public float[] score(int[] history) {
        return voting.votes(learners, nearest(history), history);
    }

    /** Nothing about this is a product with the courses: the votes are what is known of a learner. */
    @Override
    public HistoryStates states(int[][] histories) {
        float[][] votes = new float[histories.length][];
        Arrays.setAll(votes, one -> score(histories[one]));
        return (first, count, into) -> {
            for (int row = 0; row < count; row++) {
                System.arraycopy(votes[first + row], 0, into[row], 0, courses());
            }
        };
    }

    /** Asks the same neighbours once more without each course that they were found by. */
    @Override
    public float[][] contributions(int[] history, int[] courses) {
        float[][] contributions = new float[history.length][courses.length];
        int[][] nearest = nearest(history);
        float[] whole = voting.votes(learners, nearest, history);
        int counted = Math.min(history.length, voting.history().length());
        for (int place = history.length - counted; place < history.length; place++) {
            float[] without = voting.votes(learners, nearest, without(history, place));
            for (int i = 0; i < courses.length; i++) {
                contributions[place][i] = whole[courses[i]] - without[courses[i]];
            }
        }
        return contributions;
    }

    private static int[] without(int[] history, int place) {
        int[] shorter = new int[history.length - 1];
        System.arraycopy(history, 0, shorter, 0, place);
        System.arraycopy(history, place + 1, shorter, place, history.length - 1 - place);
        return shorter;
    }

    @Override
    public float[] alike(int course) {
        return score(new int[] {course});
    }

    private int[][] nearest(int[] history) {
        Found found = latest;
        if (!Arrays.equals(found.history(), history)) {
            found = new Found(history.clone(), learners.nearest(history, voting.history(), neighbours));
            latest = found;
        }
        return found.nearest();
    }
}
