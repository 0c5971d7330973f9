package org.bigmooc.flatfile;

import org.bigmooc.domain.fault.Unavailable;
import org.bigmooc.domain.plugin.LogPlugin;
import org.bigmooc.domain.plugin.LogPorts;
import org.bigmooc.domain.plugin.PluginContext;

/**
 * Plugin {@code flatfile}: the interaction log as lines of {@code flatfile/interactions.tsv} in the data folder, for one process and as many
 * interactions as fit in memory; and a feed within that process. An example to start from, and enough for a small site.
 *
 * <p>Setting: {@code capacity} (100000 interactions may wait to be handled).
 */
public final class FlatFilePlugin implements LogPlugin {

    static final String NAME = "flatfile";

    /** Does nothing yet. */
    public FlatFilePlugin() {}

    @Override
    public String name() {
        return NAME;
    }

    /**
     * {@inheritDoc}
     *
     * @throws Unavailable if the file is in use, broken or cannot be written to
     */
    @Override
    public LogPorts openLog(PluginContext context) {
        FlatFileSettings settings = FlatFileSettings.from(context);
        InteractionFile file = InteractionFile.open(context.data().resolve(NAME));
        try {
            return new FlatFileLogPorts(file, settings);
        } catch (Unavailable broken) {
            file.close();
            throw broken;
        }
    }
}
