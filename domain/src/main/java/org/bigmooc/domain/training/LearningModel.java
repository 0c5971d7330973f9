package org.bigmooc.domain.training;

import java.util.List;
import java.util.Optional;
import org.bigmooc.domain.catalogue.CourseId;

/** Port: a copy of a model that goes on learning, in bounded memory. Used by one thread. */
public interface LearningModel extends AutoCloseable {

    /** The version that was trained, from which it has learned on; perhaps by way of versions that it published. */
    ModelVersion origin();

    /** Courses that someone took, oldest first, which the model knows already: to be learned again now and then beside what is new. */
    void remember(List<CourseId> taken);

    /**
     * Predicts what someone took next, then learns it. Courses that the model was not trained with are passed over.
     *
     * @param before courses taken before, oldest first, without {@code taken}
     * @return a version that was published just now because it predicted better than the one in service
     * @throws org.bigmooc.domain.fault.Unavailable if a version cannot be published; it has learned nevertheless
     */
    Optional<ModelVersion> learn(List<CourseId> before, CourseId taken);

    /** Frees its memory. */
    @Override
    void close();
}
