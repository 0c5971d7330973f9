package org.bigmooc.ml.baseline;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** A weight for every pair of courses; immutable by agreement. */
final class DenseWeights implements CourseWeights {

    private final float[][] rows;

    /** Takes {@code rows[from][to]}, square, without copying. */
    DenseWeights(float[][] rows) {
        this.rows = rows;
    }

    @Override
    public int courses() {
        return rows.length;
    }

    @Override
    public void addTo(float[] scores, int from, float factor) {
        float[] row = rows[from];
        for (int course = 0; course < scores.length; course++) {
            scores[course] += factor * row[course];
        }
    }

    @Override
    public float weight(int from, int to) {
        return rows[from][to];
    }

    @Override
    public void write(DataOutput out) throws IOException {
        out.writeInt(rows.length);
        for (float[] row : rows) {
            for (float weight : row) {
                out.writeFloat(weight);
            }
        }
    }

    /** Reads what {@link #write} wrote. */
    static DenseWeights read(DataInput in) throws IOException {
        int courses = in.readInt();
        float[][] rows = new float[courses][courses];
        for (float[] row : rows) {
            for (int course = 0; course < courses; course++) {
                row[course] = in.readFloat();
            }
        }
        return new DenseWeights(rows);
    }
}
