package org.bigmooc.domain.topic;

import java.util.Collection;
import org.bigmooc.domain.batch.BatchListener;
import org.bigmooc.domain.catalogue.Course;

/** Port: finds what courses are about by their texts. Used by one thread. */
@FunctionalInterface
public interface TopicModelling {

    /**
     * Finds the topics; courses without words that others use too get none. The same courses and request give the same topics.
     *
     * @throws org.bigmooc.domain.fault.InvalidInput if there are too few courses with words, or no such embedding
     * @throws org.bigmooc.domain.fault.WorkInterrupted if the listener cancelled it
     * @throws org.bigmooc.domain.fault.Unavailable if the engine is away
     */
    FoundTopics find(TopicRequest request, Collection<Course> courses, BatchListener listener);
}
