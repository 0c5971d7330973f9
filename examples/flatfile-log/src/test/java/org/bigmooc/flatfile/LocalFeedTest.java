package org.bigmooc.flatfile;

import org.bigmooc.domain.recommendation.RecommendationFeed;
import org.bigmooc.domain.recommendation.RecommendationFeedContract;
import org.junit.jupiter.api.AfterEach;

class LocalFeedTest extends RecommendationFeedContract {

    private final LocalFeed feed = new LocalFeed();

    @AfterEach
    void close() {
        feed.close();
    }

    @Override
    protected RecommendationFeed feed() {
        return feed;
    }
}
