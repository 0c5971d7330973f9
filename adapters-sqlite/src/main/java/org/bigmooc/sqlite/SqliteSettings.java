package org.bigmooc.sqlite;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.bigmooc.domain.fault.InvalidInput;
import org.bigmooc.domain.plugin.PluginContext;

/**
 * What an operator may set under {@code plugins.sqlite}.
 *
 * @param queueCapacity {@code queue-capacity}, 8192: changes that may wait for the writer before callers are told to come back later
 * @param groupSize {@code group-size}, 1024: changes that share one transaction, and so one write to the disk, at most
 * @param readers {@code readers}, 8: connections that read at the same time
 * @param busyTimeout {@code busy-timeout-ms}, 10000: how long to wait for another process that writes, or for a free reader
 * @param cacheMegabytes {@code cache-mb}, 64: page cache of the writer; the readers share as much again
 * @param retention {@code retention-days}, 90: how long handled interactions stay in the log; histories are kept regardless
 */
record SqliteSettings(
        int queueCapacity, int groupSize, int readers, Duration busyTimeout, int cacheMegabytes, Duration retention) {

    static final SqliteSettings DEFAULTS =
            new SqliteSettings(8192, 1024, 8, Duration.ofSeconds(10), 64, Duration.ofDays(90));

    private static final String QUEUE_CAPACITY = "queue-capacity";
    private static final String GROUP_SIZE = "group-size";
    private static final String READERS = "readers";
    private static final String BUSY_TIMEOUT = "busy-timeout-ms";
    private static final String CACHE = "cache-mb";
    private static final String RETENTION = "retention-days";
    private static final Set<String> KEYS = Set.of(QUEUE_CAPACITY, GROUP_SIZE, READERS, BUSY_TIMEOUT, CACHE, RETENTION);

    /**
     * Reads the settings, each with its default where it is not given.
     *
     * @throws InvalidInput naming the key that is unknown or whose value is no number in its range
     */
    static SqliteSettings from(PluginContext context) {
        context.allow(SqlitePlugin.NAME, KEYS);
        Map<String, String> given = context.settings();
        return new SqliteSettings(
                number(given, QUEUE_CAPACITY, DEFAULTS.queueCapacity, 1_000_000),
                number(given, GROUP_SIZE, DEFAULTS.groupSize, 100_000),
                number(given, READERS, DEFAULTS.readers, 256),
                Duration.ofMillis(number(given, BUSY_TIMEOUT, (int) DEFAULTS.busyTimeout.toMillis(), 600_000)),
                number(given, CACHE, DEFAULTS.cacheMegabytes, 65_536),
                Duration.ofDays(number(given, RETENTION, (int) DEFAULTS.retention.toDays(), 36_500)));
    }

    private static int number(Map<String, String> given, String key, int otherwise, int max) {
        String text = given.getOrDefault(key, Integer.toString(otherwise)).strip();
        if (!text.matches("[0-9]{1,9}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > max) {
            String field = "plugins." + SqlitePlugin.NAME + "." + key;
            throw new InvalidInput(
                    "invalid-setting", field, field + " is a whole number from 1 to " + max + ", not '" + text + "'.");
        }
        return Integer.parseInt(text);
    }
}
