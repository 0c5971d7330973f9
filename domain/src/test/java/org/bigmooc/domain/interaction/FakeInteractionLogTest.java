package org.bigmooc.domain.interaction;

class FakeInteractionLogTest extends InteractionLogContract {

    private final FakeInteractionLog fake = new FakeInteractionLog();

    @Override
    protected InteractionLog log() {
        return fake;
    }

    @Override
    protected InteractionLog reopen() {
        return fake;
    }
}
