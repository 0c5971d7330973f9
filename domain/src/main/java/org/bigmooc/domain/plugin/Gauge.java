package org.bigmooc.domain.plugin;

import java.util.function.DoubleSupplier;

/**
 * Something about a plugin that operators watch.
 *
 * @param name with dots, beginning with the plugin's: {@code kafka.dead-letters}
 * @param meaning a sentence
 * @param value read whenever someone looks; quick and thread-safe
 */
public record Gauge(String name, String meaning, DoubleSupplier value) {}
