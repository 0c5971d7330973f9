package org.bigmooc.cassandra;

import org.bigmooc.domain.access.ApiKeys;
import org.bigmooc.domain.access.ApiKeysContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RealCassandra.class)
class CassandraApiKeysIT extends ApiKeysContract {

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
    protected ApiKeys keys() {
        return store.ports().apiKeys();
    }

    @Override
    protected ApiKeys reopen() {
        return store.reopen().ports().apiKeys();
    }
}
