package org.bigmooc.domain.recommendation;

class FakeRecommendationStoreTest extends RecommendationStoreContract {

    private final FakeRecommendationStore fake = new FakeRecommendationStore();

    @Override
    protected RecommendationStore store() {
        return fake;
    }
}
