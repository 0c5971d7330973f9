package org.bigmooc.ml.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.fault.Unavailable;
import org.bigmooc.domain.recommendation.Diversity;
import org.bigmooc.domain.recommendation.Recommender;
import org.bigmooc.domain.recommendation.Source;
import org.bigmooc.domain.training.ModelCard;
import org.bigmooc.ml.model.TrainedModel;
import org.bigmooc.ml.registry.ModelLoader;
import org.bigmooc.ml.registry.PublishedModel;
import org.bigmooc.ml.serving.DiverseModel;
import org.bigmooc.ml.serving.FixedCourseIndex;
import org.bigmooc.ml.serving.ModelRecommender;

/**
 * Reads a published model by its kind.
 *
 * @param diversity of the lists of a recommender
 */
record ModelReader(ModelKinds kinds, Diversity diversity) implements ModelLoader {

    @Override
    public Recommender load(ModelCard card, List<CourseId> courses, Path folder) throws IOException {
        TrainedModel model = read(new PublishedModel(card, courses, folder));
        Source source = new Source(Source.Step.MODEL, card.version().id());
        return new ModelRecommender(source, new FixedCourseIndex(courses), DiverseModel.over(model, diversity));
    }

    /**
     * Reads a model, whatever is wrong with it being said to people.
     *
     * @throws Unavailable if it cannot be read
     */
    TrainedModel open(PublishedModel published) {
        try {
            return read(published);
        } catch (IOException failure) {
            throw new Unavailable(
                    "The model " + published.card().version() + " cannot be read: " + failure.getMessage() + ".",
                    failure);
        }
    }

    TrainedModel read(PublishedModel published) throws IOException {
        String name = published.card().model();
        TrainedModel model = kinds.find(name)
                .orElseThrow(() -> new IOException("it is a '" + name + "', and this program knows " + kinds.names()))
                .read(published.files());
        if (model.courses() != published.courses().size()) {
            throw new IOException("it ranks " + model.courses() + " courses, but names "
                    + published.courses().size());
        }
        return model;
    }
}
