package org.bigmooc.ml.registry;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.recommendation.Recommender;
import org.bigmooc.domain.training.ModelCard;

/** Turns the files of a published version into a recommender. */
public interface ModelLoader {

    /**
     * Reads a model.
     *
     * @param folder what its {@link ModelWriter} filled
     * @param courses the course of each index
     * @throws IOException if the files cannot be read
     */
    Recommender load(ModelCard card, List<CourseId> courses, Path folder) throws IOException;
}
