package org.bigmooc.domain.training;

class FakeStreamedLearningTest extends StreamedLearningContract {

    private final StreamedLearning learning = new FakeStreamedLearning();

    @Override
    protected StreamedLearning learning() {
        return learning;
    }

    @Override
    protected StreamedLearning reopen() {
        return learning;
    }
}
