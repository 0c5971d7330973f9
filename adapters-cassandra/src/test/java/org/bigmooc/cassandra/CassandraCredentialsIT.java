package org.bigmooc.cassandra;

import org.bigmooc.domain.learner.Credentials;
import org.bigmooc.domain.learner.CredentialsContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RealCassandra.class)
class CassandraCredentialsIT extends CredentialsContract {

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
    protected Credentials credentials() {
        return store.ports().credentials();
    }

    @Override
    protected Credentials reopen() {
        return store.reopen().ports().credentials();
    }
}
