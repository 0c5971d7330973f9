package org.bigmooc.spark.scoring;

import java.io.Serializable;
import java.time.Clock;
import java.util.HashMap;
import org.bigmooc.domain.batch.PluginReference;
import org.bigmooc.domain.batch.ScoringRequest;
import org.bigmooc.domain.recommendation.Eligibility;
import org.bigmooc.domain.training.ModelVersion;

/**
 * What every executor has to know, sent to each of them once.
 *
 * @param job tells this one from others, in an executor that sees several
 * @param clock one that can be sent, as the system's can
 */
record ScoringPlan(
        String job,
        String version,
        HashMap<String, byte[]> files,
        PluginReference store,
        PluginReference engine,
        Eligibility eligibility,
        boolean newCourses,
        boolean reasons,
        Clock clock)
        implements Serializable {

    static ScoringPlan of(String job, ScoringRequest request, Clock clock) {
        return new ScoringPlan(
                job,
                request.version().id(),
                new HashMap<>(request.files()),
                request.store(),
                request.engine(),
                request.eligibility(),
                request.newCourses(),
                request.reasons(),
                clock);
    }

    ModelVersion modelVersion() {
        return new ModelVersion(version);
    }
}
