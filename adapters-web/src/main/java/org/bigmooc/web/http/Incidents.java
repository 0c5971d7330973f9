package org.bigmooc.web.http;

import java.util.HexFormat;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs what nobody expected, once, under an id that the caller is shown. Thread-safe. */
public final class Incidents {

    private static final Logger LOG = LoggerFactory.getLogger(Incidents.class);

    private final RandomGenerator random;

    /** Draws ids from {@code random}. */
    public Incidents(RandomGenerator random) {
        this.random = random;
    }

    /** How a thrown exception is told; logs it if it is not an expected one. */
    Failure failure(String route, Throwable thrown) {
        return Failure.expected(thrown).orElseGet(() -> unexpected(route, thrown));
    }

    private Failure unexpected(String route, Throwable thrown) {
        byte[] bytes = new byte[4];
        random.nextBytes(bytes);
        String id = HexFormat.of().formatHex(bytes);
        LOG.error("Incident {}: {} failed.", id, route, thrown);
        return Failure.of(
                500, "internal-error", "Something went wrong here. Name incident " + id + " to the operator.");
    }
}
