package org.bigmooc.flatfile;

import java.util.Set;
import org.bigmooc.domain.fault.InvalidInput;
import org.bigmooc.domain.plugin.PluginContext;

/**
 * What an operator may set under {@code plugins.flatfile}.
 *
 * @param capacity {@code capacity}, 100000: interactions that may wait to be handled before callers are told to come back later
 */
record FlatFileSettings(int capacity) {

    static final FlatFileSettings DEFAULTS = new FlatFileSettings(100_000);

    private static final String CAPACITY = "capacity";

    /**
     * Reads the settings, each with its default where it is not given.
     *
     * @throws InvalidInput naming the key that is unknown or whose value is wrong
     */
    static FlatFileSettings from(PluginContext context) {
        context.allow(FlatFilePlugin.NAME, Set.of(CAPACITY));
        String text = context.settings()
                .getOrDefault(CAPACITY, Integer.toString(DEFAULTS.capacity))
                .strip();
        if (!text.matches("[1-9][0-9]{0,8}")) {
            String field = "plugins." + FlatFilePlugin.NAME + "." + CAPACITY;
            throw new InvalidInput(
                    "invalid-setting", field, field + " is a whole number from 1 to 999999999, not '" + text + "'.");
        }
        return new FlatFileSettings(Integer.parseInt(text));
    }
}
