package org.bigmooc.cassandra;

import org.bigmooc.domain.catalogue.CatalogueFacts;
import org.bigmooc.domain.catalogue.CatalogueFactsContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RealCassandra.class)
class CassandraCatalogueFactsIT extends CatalogueFactsContract {

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
    protected CatalogueFacts facts() {
        return store.ports().facts();
    }

    @Override
    protected CatalogueFacts reopen() {
        return store.reopen().ports().facts();
    }
}
