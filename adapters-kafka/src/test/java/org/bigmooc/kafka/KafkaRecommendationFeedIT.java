package org.bigmooc.kafka;

import org.bigmooc.domain.recommendation.RecommendationFeed;
import org.bigmooc.domain.recommendation.RecommendationFeedContract;
import org.bigmooc.testbed.KafkaCluster;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Brokers.class)
class KafkaRecommendationFeedIT extends RecommendationFeedContract {

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
    protected RecommendationFeed feed() {
        return plugin.ports().feed();
    }
}
