package org.bigmooc.domain.access;

class FakeApiKeysTest extends ApiKeysContract {

    private final FakeApiKeys fake = new FakeApiKeys();

    @Override
    protected ApiKeys keys() {
        return fake;
    }

    @Override
    protected ApiKeys reopen() {
        return fake;
    }
}
