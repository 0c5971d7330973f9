package org.bigmooc.domain.training;

import org.bigmooc.domain.evaluation.Evaluation;

/** Port: measures models on held-out courses. */
public interface ModelEvaluator {

    /**
     * Measures a published version on this data.
     *
     * @throws org.bigmooc.domain.fault.NotFound if there is no such version
     */
    Evaluation evaluate(ModelVersion version, Dataset dataset, TrainingListener listener);

    /**
     * Measures a kind of model: fitted now where that takes seconds, else its latest published version.
     *
     * @throws org.bigmooc.domain.fault.NotFound if it takes long to train and no version was published
     */
    Evaluation evaluate(String model, long seed, Dataset dataset, TrainingListener listener);
}
