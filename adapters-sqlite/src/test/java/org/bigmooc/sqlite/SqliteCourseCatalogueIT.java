package org.bigmooc.sqlite;

import java.nio.file.Path;
import org.bigmooc.domain.catalogue.CourseCatalogue;
import org.bigmooc.domain.catalogue.CourseCatalogueContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteCourseCatalogueIT extends CourseCatalogueContract {

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
    protected CourseCatalogue catalogue() {
        return plugin.store().courses();
    }

    @Override
    protected CourseCatalogue reopen() {
        return plugin.reopen().store().courses();
    }
}
