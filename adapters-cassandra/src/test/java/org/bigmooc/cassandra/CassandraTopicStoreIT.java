package org.bigmooc.cassandra;

import org.bigmooc.domain.catalogue.TopicStore;
import org.bigmooc.domain.catalogue.TopicStoreContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RealCassandra.class)
class CassandraTopicStoreIT extends TopicStoreContract {

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
    protected TopicStore topics() {
        return store.ports().topics();
    }

    @Override
    protected TopicStore reopen() {
        return store.reopen().ports().topics();
    }
}
