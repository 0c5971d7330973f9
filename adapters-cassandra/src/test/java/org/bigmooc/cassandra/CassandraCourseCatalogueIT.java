package org.bigmooc.cassandra;

import org.bigmooc.domain.catalogue.CourseCatalogue;
import org.bigmooc.domain.catalogue.CourseCatalogueContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RealCassandra.class)
class CassandraCourseCatalogueIT extends CourseCatalogueContract {

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
    protected CourseCatalogue catalogue() {
        return store.ports().courses();
    }

    @Override
    protected CourseCatalogue reopen() {
        return store.reopen().ports().courses();
    }
}
