package org.bigmooc.domain.learner;

class FakeSessionsTest extends SessionsContract {

    private final FakeSessions fake = new FakeSessions();

    @Override
    protected Sessions sessions() {
        return fake;
    }

    @Override
    protected Sessions reopen() {
        return fake;
    }
}
