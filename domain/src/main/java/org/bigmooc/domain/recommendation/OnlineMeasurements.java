package org.bigmooc.domain.recommendation;

import java.time.Duration;

/** Port: what operators watch on the online path. Thread-safe and quick. */
public interface OnlineMeasurements {

    /** Measures nothing. */
    OnlineMeasurements NONE = new OnlineMeasurements() {
        @Override
        public void answered(Source.Step step, boolean stored, Duration took) {}

        @Override
        public void refreshed(Duration took) {}

        @Override
        public void refreshSkipped() {}
    };

    /** A learner's recommendations were read; {@code stored} if they were still valid in the store. */
    void answered(Source.Step step, boolean stored, Duration took);

    /** A learner's recommendations were computed again after an interaction. */
    void refreshed(Duration took);

    /** A refresh was left to the next reader because too many were waiting. */
    void refreshSkipped();
}
