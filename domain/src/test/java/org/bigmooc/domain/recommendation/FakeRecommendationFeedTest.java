package org.bigmooc.domain.recommendation;

class FakeRecommendationFeedTest extends RecommendationFeedContract {

    private final FakeRecommendationFeed fake = new FakeRecommendationFeed();

    @Override
    protected RecommendationFeed feed() {
        return fake;
    }
}
