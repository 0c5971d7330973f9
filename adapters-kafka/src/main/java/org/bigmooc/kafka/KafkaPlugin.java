package org.bigmooc.kafka;

import java.util.Optional;
import org.bigmooc.domain.interaction.InteractionRecords;
import org.bigmooc.domain.plugin.LogPlugin;
import org.bigmooc.domain.plugin.LogPorts;
import org.bigmooc.domain.plugin.PluginContext;

/**
 * Plugin {@code kafka}: the interaction log on a topic keyed by the learner, whose partitions the nodes of one group share, and a feed to all
 * nodes on a second topic. What cannot be understood or applied goes to a third, with the reason. Missing topics are created.
 *
 * <p>The setting {@code bootstrap-servers} is required; the others are told in {@code docs/configuration.md}.
 */
public final class KafkaPlugin implements LogPlugin {

    static final String NAME = "kafka";

    /** Does nothing yet. */
    public KafkaPlugin() {}

    @Override
    public String name() {
        return NAME;
    }

    /**
     * {@inheritDoc}
     *
     * @throws org.bigmooc.domain.fault.InvalidInput if a setting is wrong, or a topic is not as the settings say
     * @throws org.bigmooc.domain.fault.Unavailable if no broker answers within ten seconds
     */
    @Override
    public LogPorts openLog(PluginContext context) {
        return KafkaLogPorts.open(KafkaSettings.from(context));
    }

    @Override
    public Optional<InteractionRecords> records(PluginContext context) {
        return Optional.of(new KafkaRecords(KafkaSettings.from(context)));
    }
}
