package org.bigmooc.ml.sequence;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.List;

/**
 * A trainable network that turns sequences into states, a course's score being the product of a state and the course's embedding. Not
 * thread-safe; close it to free its native memory.
 */
public interface SequenceNetwork extends AutoCloseable {

    /** The weights as the engine holds them, in the order of their layout. */
    List<NDArray> parameters();

    /** The one of {@link #parameters} that holds the embeddings of the courses, [courses, width]. */
    NDArray courses();

    /**
     * The state at each place of the batch where a course is asked for, [asked, width].
     *
     * @param scope where the results live
     * @param training whether dropout is applied
     */
    NDArray states(NDManager scope, PackedBatch batch, boolean training);

    @Override
    void close();
}
