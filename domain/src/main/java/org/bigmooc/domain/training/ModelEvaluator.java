package org.bigmooc.domain.training;

import java.util.Optional;
import org.bigmooc.domain.evaluation.Evaluation;
import org.bigmooc.domain.evaluation.Ranks;
import org.bigmooc.domain.recommendation.Diversity;

/** Port: measures models on held-out courses. */
public interface ModelEvaluator {

    /**
     * Measures a published version on this data.
     *
     * @throws org.bigmooc.domain.fault.NotFound if there is no such version
     */
    Evaluation evaluate(ModelVersion version, Dataset dataset, TrainingListener listener);

    /**
     * Measures a kind of model: fitted now where that takes seconds, else its latest version that was trained on this data.
     *
     * @throws org.bigmooc.domain.fault.NotFound if it takes long to train and no version was published
     * @throws org.bigmooc.domain.fault.InvalidInput if all its versions were trained on other data, or the data leaks what is held out
     */
    Evaluation evaluate(String model, long seed, Dataset dataset, TrainingListener listener);

    /** The same with lists that are varied, under the model's name and {@code , diversity 0.3}. */
    Evaluation evaluate(String model, Diversity diversity, long seed, Dataset dataset, TrainingListener listener);

    /** The ranks of the validation targets as they were measured when a version was trained, if they were kept with it. */
    Optional<Ranks> keptValidation(ModelVersion version);
}
