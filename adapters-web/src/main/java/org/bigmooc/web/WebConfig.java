package org.bigmooc.web;

import java.time.Duration;
import java.util.List;
import org.bigmooc.domain.fault.InvalidInput;
import org.bigmooc.domain.learner.LearnerId;

/**
 * How the site is served.
 *
 * @param host name or address to listen on
 * @param port to listen on; 0 takes any free one
 * @param secure whether browsers reach the site over TLS alone (ended in front of it): cookies are then sent over TLS only
 * @param cookiePrefix with which the names of the cookies begin: letters, digits and dashes
 * @param samples learners whom anybody may sign in as, at most {@value #MOST_SAMPLES}; empty unless this is a demonstration
 * @param maxBodyBytes the largest request body
 * @param maxConnections open at once
 * @param maxLivePages pages that are kept up to date at once
 * @param maxLivePagesPerLearner pages of one learner that are kept up to date at once
 * @param heartbeat after which a silent live page is written to, so that a gone browser is noticed
 */
public record WebConfig(
        String host,
        int port,
        boolean secure,
        String cookiePrefix,
        List<LearnerId> samples,
        int maxBodyBytes,
        int maxConnections,
        int maxLivePages,
        int maxLivePagesPerLearner,
        Duration heartbeat) {

    /** The most learners of a demonstration. */
    public static final int MOST_SAMPLES = 50;

    /** On this machine alone, port 8080, 1 MB bodies, no samples. */
    public static final WebConfig DEFAULT = new WebConfig(
            "127.0.0.1", 8080, false, "bigmooc", List.of(), 1_048_576, 4_096, 1_000, 10, Duration.ofSeconds(15));

    /** Checks every value. */
    public WebConfig {
        samples = List.copyOf(samples);
        require(!host.isBlank(), "host", "is a name or an address");
        require(port >= 0 && port <= 65_535, "port", "is 0 to 65535");
        require(cookiePrefix.matches("[A-Za-z0-9-]{1,40}"), "cookie-prefix", "has 1 to 40 letters, digits and dashes");
        require(samples.size() <= MOST_SAMPLES, "samples", "are at most " + MOST_SAMPLES);
        require(maxBodyBytes >= 1_024, "max-body-bytes", "is at least 1024");
        require(maxConnections >= 1, "max-connections", "is at least 1");
        require(maxLivePages >= 0, "max-live-pages", "is at least 0");
        require(maxLivePagesPerLearner >= 0, "max-live-pages-per-learner", "is at least 0");
        require(heartbeat.isPositive(), "heartbeat", "is longer than nothing");
    }

    /** The same on another port. */
    public WebConfig withPort(int value) {
        return new WebConfig(
                host,
                value,
                secure,
                cookiePrefix,
                samples,
                maxBodyBytes,
                maxConnections,
                maxLivePages,
                maxLivePagesPerLearner,
                heartbeat);
    }

    /** The same with other learners whom anybody may sign in as. */
    public WebConfig withSamples(List<LearnerId> value) {
        return new WebConfig(
                host,
                port,
                secure,
                cookiePrefix,
                value,
                maxBodyBytes,
                maxConnections,
                maxLivePages,
                maxLivePagesPerLearner,
                heartbeat);
    }

    private static void require(boolean right, String key, String rule) {
        if (!right) {
            throw new InvalidInput("invalid-setting", "web." + key, "Setting web." + key + " " + rule + ".");
        }
    }
}
