package org.bigmooc.cassandra;

import org.bigmooc.domain.job.JobRuns;
import org.bigmooc.domain.job.JobRunsContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RealCassandra.class)
class CassandraJobRunsIT extends JobRunsContract {

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
    protected JobRuns runs() {
        return store.ports().jobs();
    }

    @Override
    protected JobRuns reopen() {
        return store.reopen().ports().jobs();
    }
}
