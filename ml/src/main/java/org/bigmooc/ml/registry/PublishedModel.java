package org.bigmooc.ml.registry;

import java.nio.file.Path;
import java.util.List;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.training.ModelCard;

/**
 * A version as it lies on disk.
 *
 * @param courses the course of each index
 * @param files the folder of the model's own files
 */
public record PublishedModel(ModelCard card, List<CourseId> courses, Path files) {

    /** Copies the list. */
    public PublishedModel {
        courses = List.copyOf(courses);
    }
}
