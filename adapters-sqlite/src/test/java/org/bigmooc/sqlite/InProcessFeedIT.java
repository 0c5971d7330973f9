package org.bigmooc.sqlite;

import java.nio.file.Path;
import org.bigmooc.domain.recommendation.RecommendationFeed;
import org.bigmooc.domain.recommendation.RecommendationFeedContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class InProcessFeedIT extends RecommendationFeedContract {

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
    protected RecommendationFeed feed() {
        return plugin.log().feed();
    }
}
