package org.bigmooc.ml.graph;

import java.io.IOException;
import java.nio.file.Path;
import org.bigmooc.ml.model.TrainedModel;
import org.bigmooc.ml.weights.AtomicFile;

/** Scores the cold courses by how near they are to a history, and every other one by nothing. Immutable and thread-safe. */
final class ColdModel implements TrainedModel {

    private static final String FILE = "cold.bin";

    private final EmbeddingModel near;
    private final int[] cold;
    private final boolean[] isCold;

    /**
     * Takes the cold courses.
     *
     * @param cold rising, not copied
     */
    ColdModel(EmbeddingModel near, int[] cold) {
        this.near = near;
        this.cold = cold;
        isCold = new boolean[near.courses()];
        for (int course : cold) {
            isCold[course] = true;
        }
    }

    static ColdModel read(Path folder) throws IOException {
        EmbeddingModel near = EmbeddingModel.read(folder);
        int[] cold = AtomicFile.read(folder.resolve(FILE), in -> {
            int[] courses = new int[in.readInt()];
            for (int i = 0; i < courses.length; i++) {
                courses[i] = in.readInt();
            }
            return courses;
        });
        for (int course : cold) {
            if (course < 0 || course >= near.courses()) {
                throw new IOException("there is no course " + course + " among " + near.courses());
            }
        }
        return new ColdModel(near, cold);
    }

    @Override
    public void write(Path folder) throws IOException {
        near.write(folder);
        AtomicFile.write(folder.resolve(FILE), out -> {
            out.writeInt(cold.length);
            for (int course : cold) {
                out.writeInt(course);
            }
        });
    }

    @Override
    public int courses() {
        return near.courses();
    }

    /** The courses of the history itself are no candidates and get negative infinity. */
    @Override
    public float[] score(int[] history) {
        float[] scores = new float[courses()];
        float[] nearness = near.score(history, cold);
        for (int i = 0; i < cold.length; i++) {
            scores[cold[i]] = nearness[i];
        }
        for (int course : history) {
            scores[course] = Float.NEGATIVE_INFINITY;
        }
        return scores;
    }

    @Override
    public float[][] contributions(int[] history, int[] courses) {
        float[][] contributions = near.contributions(history, courses);
        for (float[] ofPlace : contributions) {
            for (int i = 0; i < courses.length; i++) {
                ofPlace[i] = isCold[courses[i]] ? ofPlace[i] : 0;
            }
        }
        return contributions;
    }

    @Override
    public float[] alike(int course) {
        return near.alike(course);
    }
}
