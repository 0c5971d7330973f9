package org.bigmooc.cassandra;

import org.bigmooc.domain.history.LearningHistories;
import org.bigmooc.domain.history.LearningHistoriesContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RealCassandra.class)
class CassandraLearningHistoriesIT extends LearningHistoriesContract {

    private OpenStore store;

    @BeforeEach
    void open(RealCassandra.Server server) {
        store = OpenStore.empty(server);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    protected LearningHistories histories() {
        return store.ports().histories();
    }

    @Override
    protected LearningHistories reopen() {
        return store.reopen().ports().histories();
    }
}
