package org.bigmooc.ml.sequence;

import java.util.Map;
import java.util.Optional;
import org.bigmooc.ml.model.ModelKind;
import org.bigmooc.ml.model.TrainedModel;

/** A kind of model that can go on learning after it was trained: a sequence model, or one that has such a model as a part. */
public interface LearningKind extends ModelKind {

    /**
     * The part of a model of this kind that goes on learning.
     *
     * @param hyperparameters that the model was trained with
     * @return empty if the model was trained in a shape that these hyper-parameters do not tell
     */
    Optional<LearningPart> learningPart(TrainedModel model, Map<String, String> hyperparameters);
}
