package org.bigmooc.cassandra;

import org.bigmooc.domain.training.ModelArchive;
import org.bigmooc.domain.training.ModelArchiveContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RealCassandra.class)
class CassandraModelArchiveIT extends ModelArchiveContract {

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
    protected ModelArchive archive() {
        return open.ports().models().orElseThrow();
    }
}
