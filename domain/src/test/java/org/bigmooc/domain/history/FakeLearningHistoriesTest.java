package org.bigmooc.domain.history;

class FakeLearningHistoriesTest extends LearningHistoriesContract {

    private final FakeLearningHistories fake = new FakeLearningHistories();

    @Override
    protected LearningHistories histories() {
        return fake;
    }

    @Override
    protected LearningHistories reopen() {
        return fake;
    }
}
