package org.bigmooc.ml.sequence;

import java.util.function.Function;
import org.bigmooc.ml.model.TrainedModel;

/**
 * The part of a model that can go on learning.
 *
 * @param recipe by which it was trained
 * @param model the part as it is
 * @param whole the model that answers with another such part in its place
 */
public record LearningPart(SequenceRecipe recipe, SequenceModel model, Function<SequenceModel, TrainedModel> whole) {}
