package org.bigmooc.cassandra;

import org.bigmooc.domain.training.StreamedLearning;
import org.bigmooc.domain.training.StreamedLearningContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RealCassandra.class)
class CassandraStreamedLearningIT extends StreamedLearningContract {

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
    protected StreamedLearning learning() {
        return store.ports().streamedLearning();
    }

    @Override
    protected StreamedLearning reopen() {
        return store.reopen().ports().streamedLearning();
    }
}
