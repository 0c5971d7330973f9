package org.bigmooc.web;

import java.util.function.Supplier;
import org.bigmooc.domain.recommendation.OnlineMeasurements;
import org.bigmooc.web.operation.Meters;

/** What {@code /observe/metrics} shows. Made before the site, because the use cases measure into it too. Thread-safe. */
public final class WebMetrics {

    private final Meters meters = new Meters();

    /** Where the online path measures itself. */
    public OnlineMeasurements online() {
        return meters;
    }

    /**
     * Shows a number that is read whenever somebody asks.
     *
     * @param name dotted, such as {@code bigmooc.log.lag}
     */
    public void watch(String name, String description, Supplier<Number> value) {
        meters.watch(name, description, value);
    }

    Meters meters() {
        return meters;
    }
}
