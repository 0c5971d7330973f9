package org.bigmooc.sqlite;

import java.nio.file.Path;
import org.bigmooc.domain.recommendation.RecommendationStore;
import org.bigmooc.domain.recommendation.RecommendationStoreContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteRecommendationStoreIT extends RecommendationStoreContract {

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
    protected RecommendationStore store() {
        return plugin.store().recommendations();
    }
}
