package org.bigmooc.domain.recommendation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Remembers what was measured; for one thread. */
final class CountingMeasurements implements OnlineMeasurements {

    /** Each answer's step, and whether it came from the store. */
    record Answered(Source.Step step, boolean stored) {}

    final List<Answered> answered = new ArrayList<>();
    int refreshed;
    int skipped;

    @Override
    public void answered(Source.Step step, boolean stored, Duration took) {
        answered.add(new Answered(step, stored));
    }

    @Override
    public void refreshed(Duration took) {
        refreshed++;
    }

    @Override
    public void refreshSkipped() {
        skipped++;
    }
}
