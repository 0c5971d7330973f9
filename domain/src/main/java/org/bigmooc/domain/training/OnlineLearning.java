package org.bigmooc.domain.training;

import java.util.Optional;

/** Port: lets published models go on learning from what learners do. Thread-safe. */
@FunctionalInterface
public interface OnlineLearning {

    /**
     * A copy of a published model that goes on learning.
     *
     * @return empty if models of this kind cannot
     * @throws org.bigmooc.domain.fault.NotFound if there is no such version
     * @throws org.bigmooc.domain.fault.Unavailable if its files cannot be read
     */
    Optional<LearningModel> begin(ModelVersion version);
}
