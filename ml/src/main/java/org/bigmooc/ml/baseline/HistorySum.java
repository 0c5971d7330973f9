package org.bigmooc.ml.baseline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.bigmooc.ml.HistoryStates;
import org.bigmooc.ml.model.TrainedModel;

/**
 * Scores a course by the sum, over the history, of the weight from each course of the history, decayed by its age. What leaving one out
 * does is then known without scoring again: its own part goes, and every earlier course becomes one place younger.
 */
final class HistorySum implements TrainedModel {

    private static final String FILE = "weights.bin";

    private final CourseWeights weights;
    private final HistoryDecay decay;

    HistorySum(CourseWeights weights, HistoryDecay decay) {
        this.weights = weights;
        this.decay = decay;
    }

    /** Reads what {@link #write} wrote; {@code weights} reads the weights of this kind of model. */
    static HistorySum read(Path folder, ModelFile.Reader<CourseWeights> weights) throws IOException {
        return ModelFile.read(folder.resolve(FILE), in -> {
            HistoryDecay decay = new HistoryDecay(in.readInt(), in.readDouble());
            return new HistorySum(weights.read(in), decay);
        });
    }

    @Override
    public void write(Path folder) throws IOException {
        ModelFile.write(folder.resolve(FILE), out -> {
            out.writeInt(decay.length());
            out.writeDouble(decay.factor());
            weights.write(out);
        });
    }

    @Override
    public int courses() {
        return weights.courses();
    }

    @Override
    public float[] score(int[] history) {
        float[] scores = new float[weights.courses()];
        addTo(scores, history);
        return scores;
    }

    private void addTo(float[] scores, int[] history) {
        for (int age = 0; age < counted(history); age++) {
            weights.addTo(scores, history[history.length - 1 - age], (float) decay.at(age));
        }
    }

    private int counted(int[] history) {
        return Math.min(history.length, decay.length());
    }

    /** Histories are sparse states as they are, by which the weights are multiplied. */
    @Override
    public HistoryStates states(int[][] histories) {
        return new HistoryStates() {

            @Override
            public void scores(int first, int count, float[][] into) {
                for (int row = 0; row < count; row++) {
                    Arrays.fill(into[row], 0);
                    addTo(into[row], histories[first + row]);
                }
            }

            @Override
            public long product(int first, int count, float[][] into) {
                scores(first, count, into);
                long counted = 0;
                for (int row = 0; row < count; row++) {
                    counted += counted(histories[first + row]);
                }
                return 2 * counted * courses();
            }
        };
    }

    @Override
    public float[][] contributions(int[] history, int[] courses) {
        float[][] contributions = new float[history.length][courses.length];
        for (int i = 0; i < courses.length; i++) {
            contribute(contributions, history, courses[i], i);
        }
        return contributions;
    }

    private void contribute(float[][] contributions, int[] history, int course, int column) {
        double gainOfEarlier = 0;
        for (int age = Math.min(history.length - 1, decay.length()); age >= 0; age--) {
            int place = history.length - 1 - age;
            double weight = weights.weight(history[place], course);
            contributions[place][column] = (float) (decay.at(age) * weight - gainOfEarlier);
            gainOfEarlier += age == 0 ? 0 : (decay.at(age - 1) - decay.at(age)) * weight;
        }
    }

    @Override
    public float[] alike(int course) {
        float[] scores = new float[weights.courses()];
        weights.addTo(scores, course, 1);
        return scores;
    }
}
