package org.bigmooc.domain.training;

import org.bigmooc.domain.fault.WorkInterrupted;

/** Port: shows what going on learning is worth, by replaying what learners did last as if it came now. Used by one thread. */
@FunctionalInterface
public interface OnlineReplay {

    /**
     * Replays each learner's held-out courses, learners interleaved by seed, to the latest model of a kind that was trained on this data
     * without them. Nothing is published.
     *
     * @throws WorkInterrupted if the listener cancelled it
     * @throws org.bigmooc.domain.fault.NotFound if no such model was published
     * @throws org.bigmooc.domain.fault.InvalidInput if it cannot go on learning, or may have learned what is replayed
     */
    OnlineFigures replay(OnlineRequest request, Dataset dataset, TrainingListener listener);
}
