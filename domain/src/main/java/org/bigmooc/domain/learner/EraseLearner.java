package org.bigmooc.domain.learner;

import java.util.List;

/** Use case: forget a learner everywhere. */
public final class EraseLearner {

    private final List<LearnerTraces> traces;

    /** Erases from each of these, in this order: what feeds the others comes first. */
    public EraseLearner(List<? extends LearnerTraces> traces) {
        this.traces = List.copyOf(traces);
    }

    /** Forgets the learner; may be repeated until it succeeds everywhere. */
    public void erase(LearnerId learner) {
        traces.forEach(trace -> trace.erase(learner));
    }
}
