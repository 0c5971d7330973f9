package org.bigmooc.ml.sequence;

/**
 * A reader that keeps a learner in a memory of fixed size and takes in each further course in constant time. Whoever follows learners live
 * holds a memory for each instead of reading histories again.
 */
public interface StepwiseReader extends HistoryReader {

    /** The memory of someone who took nothing; the caller may keep it. */
    float[] start();

    /**
     * The memory after one more course; the one before is left as it was.
     *
     * @throws IndexOutOfBoundsException if the course is outside the catalogue
     */
    float[] after(float[] memory, int course);

    /** The state that courses are scored with. */
    float[] stateOf(float[] memory);
}
