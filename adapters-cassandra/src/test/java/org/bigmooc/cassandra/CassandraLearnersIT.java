package org.bigmooc.cassandra;

import org.bigmooc.domain.learner.Learners;
import org.bigmooc.domain.learner.LearnersContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RealCassandra.class)
class CassandraLearnersIT extends LearnersContract {

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
    protected Learners learners() {
        return store.ports().learners();
    }

    @Override
    protected Learners reopen() {
        return store.reopen().ports().learners();
    }
}
