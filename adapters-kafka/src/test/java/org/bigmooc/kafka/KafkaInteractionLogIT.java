package org.bigmooc.kafka;

import org.bigmooc.domain.interaction.InteractionLog;
import org.bigmooc.domain.interaction.InteractionLogContract;
import org.bigmooc.testbed.KafkaCluster;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Brokers.class)
class KafkaInteractionLogIT extends InteractionLogContract {

    private TestLog plugin;

    @BeforeEach
    void open(KafkaCluster cluster) {
        plugin = TestLog.on(cluster.bootstrapServers());
    }

    @AfterEach
    void close() {
        plugin.close();
    }

    @Override
    protected InteractionLog log() {
        return plugin.log();
    }

    @Override
    protected InteractionLog reopen() {
        return plugin.reopen().log();
    }
}
