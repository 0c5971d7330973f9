package org.bigmooc.domain.learner;

class FakeLearnersTest extends LearnersContract {

    private final FakeLearners fake = new FakeLearners();

    @Override
    protected Learners learners() {
        return fake;
    }

    @Override
    protected Learners reopen() {
        return fake;
    }
}
