package org.bigmooc.ml.baseline;

import java.io.IOException;
import java.nio.file.Path;
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
        int counted = Math.min(history.length, decay.length());
        for (int age = 0; age < counted; age++) {
            weights.addTo(scores, history[history.length - 1 - age], (float) decay.at(age));
        }
        return scores;
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
