package org.bigmooc.domain.catalogue;

class FakeTopicStoreTest extends TopicStoreContract {

    private final FakeTopicStore fake = new FakeTopicStore();

    @Override
    protected TopicStore topics() {
        return fake;
    }

    @Override
    protected TopicStore reopen() {
        return fake;
    }
}
