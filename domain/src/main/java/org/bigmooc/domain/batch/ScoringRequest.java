package org.bigmooc.domain.batch;

import java.util.Map;
import org.bigmooc.domain.learner.EveryLearner;
import org.bigmooc.domain.recommendation.Eligibility;
import org.bigmooc.domain.training.ModelVersion;

/**
 * Whom to recommend what, and by which means.
 *
 * @param version of the model in service
 * @param files of that version, by path
 * @param store with the histories, the courses and the lists; opened wherever the work is done
 * @param storeIsShared whether other machines reach the store too
 * @param engine that reads the model; opened there with a data folder of its own
 * @param eligibility of courses
 * @param newCourses whether courses that the model does not know stand beside those they are like
 * @param reasons whether each course comes with what contributed most to it, which takes several times as long
 * @param learners all of them
 */
public record ScoringRequest(
        ModelVersion version,
        Map<String, byte[]> files,
        PluginReference store,
        boolean storeIsShared,
        PluginReference engine,
        Eligibility eligibility,
        boolean newCourses,
        boolean reasons,
        EveryLearner learners) {

    /** Copies the map. */
    public ScoringRequest {
        files = Map.copyOf(files);
    }
}
