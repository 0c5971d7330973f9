package org.bigmooc.cassandra;

import org.bigmooc.domain.learner.Sessions;
import org.bigmooc.domain.learner.SessionsContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RealCassandra.class)
class CassandraSessionsIT extends SessionsContract {

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
    protected Sessions sessions() {
        return store.ports().sessions();
    }

    @Override
    protected Sessions reopen() {
        return store.reopen().ports().sessions();
    }
}
