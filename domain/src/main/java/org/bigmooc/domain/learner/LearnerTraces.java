package org.bigmooc.domain.learner;

/** Port: anything that keeps something about learners, and can forget one. */
public interface LearnerTraces {

    /** Forgets everything about this learner, durably; forgetting an unknown learner does nothing. */
    void erase(LearnerId learner);
}
