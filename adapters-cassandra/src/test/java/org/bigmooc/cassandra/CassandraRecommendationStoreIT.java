package org.bigmooc.cassandra;

import org.bigmooc.domain.recommendation.RecommendationStore;
import org.bigmooc.domain.recommendation.RecommendationStoreContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RealCassandra.class)
class CassandraRecommendationStoreIT extends RecommendationStoreContract {

    private OpenStore open;

    @BeforeEach
    void open(RealCassandra.Server server) {
        open = OpenStore.empty(server);
    }

    @AfterEach
    void close() {
        open.close();
    }

    @Override
    protected RecommendationStore store() {
        return open.ports().recommendations();
    }
}
