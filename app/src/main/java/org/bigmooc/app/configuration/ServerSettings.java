package org.bigmooc.app.configuration;

import java.time.Duration;
import org.bigmooc.domain.fault.InvalidInput;

/**
 * The web server.
 *
 * @param host address to listen on; {@code server.host}, default {@code 127.0.0.1}
 * @param port {@code server.port}, default 8080; 0 takes any free one
 * @param secureCookies whether cookies travel over TLS only; {@code server.secure-cookies}, default false: set it behind a TLS proxy
 * @param maxBodyBytes the largest request body; {@code server.max-body-bytes}, default 1 MiB
 * @param sessionLifetime how long a learner stays signed in; {@code server.session-lifetime}, ISO-8601, default {@code PT12H}
 */
public record ServerSettings(String host, int port, boolean secureCookies, int maxBodyBytes, Duration sessionLifetime) {

    /** Listens on this machine alone. */
    public static final ServerSettings DEFAULTS =
            new ServerSettings("127.0.0.1", 8080, false, 1 << 20, Duration.ofHours(12));

    /** Checks the numbers. */
    public ServerSettings {
        if (port < 0 || port > 65_535) {
            throw new InvalidInput("invalid-setting", "server.port", "server.port is 0 to 65535, not " + port + ".");
        }
        if (maxBodyBytes < 1_024) {
            throw new InvalidInput(
                    "invalid-setting", "server.max-body-bytes", "server.max-body-bytes is at least 1024.");
        }
        if (sessionLifetime.compareTo(Duration.ofMinutes(1)) < 0) {
            throw new InvalidInput(
                    "invalid-setting", "server.session-lifetime", "server.session-lifetime is at least PT1M.");
        }
    }

    /** The same on another address. */
    public ServerSettings on(String otherHost, int otherPort) {
        return new ServerSettings(otherHost, otherPort, secureCookies, maxBodyBytes, sessionLifetime);
    }
}
