package org.bigmooc.sqlite;

import java.nio.file.Path;
import org.bigmooc.domain.catalogue.CatalogueFacts;
import org.bigmooc.domain.catalogue.CatalogueFactsContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteCatalogueFactsIT extends CatalogueFactsContract {

    private OpenPlugin plugin;

    @BeforeEach
    void open(@TempDir Path folder) {
        plugin = new OpenPlugin(folder);
    }

    @AfterEach
    void close() {
        plugin.close();
    }

    @Override
    protected CatalogueFacts facts() {
        return plugin.store().facts();
    }

    @Override
    protected CatalogueFacts reopen() {
        return plugin.reopen().store().facts();
    }
}
