package org.bigmooc.ml.baseline;

import java.io.DataOutput;
import java.io.IOException;

/** How strongly having taken one course speaks for taking another next. */
interface CourseWeights {

    /** How many courses there are. */
    int courses();

    /** Adds {@code factor} times the weight from this course to each course, to the scores. */
    void addTo(float[] scores, int from, float factor);

    /** The weight from one course to another. */
    float weight(int from, int to);

    /** Writes all weights down. */
    void write(DataOutput out) throws IOException;
}
