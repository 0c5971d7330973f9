package org.bigmooc.ml.baseline;

import java.io.DataInput;
import java.io.IOException;
import java.nio.file.Path;
import org.bigmooc.ml.model.TrainedModel;

/** Scores a course by how many learners took it, whatever the history: the floor that every other model must beat. */
final class PopularityModel implements TrainedModel {

    private static final String FILE = "counts.bin";

    private final float[] counts;

    PopularityModel(float[] counts) {
        this.counts = counts;
    }

    static PopularityModel read(Path folder) throws IOException {
        return new PopularityModel(ModelFile.read(folder.resolve(FILE), PopularityModel::readCounts));
    }

    private static float[] readCounts(DataInput in) throws IOException {
        float[] counts = new float[in.readInt()];
        for (int course = 0; course < counts.length; course++) {
            counts[course] = in.readFloat();
        }
        return counts;
    }

    @Override
    public void write(Path folder) throws IOException {
        ModelFile.write(folder.resolve(FILE), out -> {
            out.writeInt(counts.length);
            for (float count : counts) {
                out.writeFloat(count);
            }
        });
    }

    @Override
    public int courses() {
        return counts.length;
    }

    @Override
    public float[] score(int[] history) {
        return counts.clone();
    }

    @Override
    public float[][] contributions(int[] history, int[] courses) {
        return new float[history.length][courses.length];
    }

    @Override
    public float[] alike(int course) {
        return counts.clone();
    }
}
