package org.bigmooc.app.report;

import java.time.Instant;
import java.util.List;

/**
 * The figures of several models on the same held-out courses.
 *
 * @param dataHash of the data set that was measured on
 * @param models in the order they were measured
 */
public record EvaluationReport(
        Instant measuredAt,
        String dataHash,
        int learners,
        int courses,
        long enrolments,
        long seed,
        List<ModelFigures> models) {

    /** Copies the list. */
    public EvaluationReport {
        models = List.copyOf(models);
    }
}
