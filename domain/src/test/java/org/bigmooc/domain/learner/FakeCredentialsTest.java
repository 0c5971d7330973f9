package org.bigmooc.domain.learner;

class FakeCredentialsTest extends CredentialsContract {

    private final FakeCredentials fake = new FakeCredentials();

    @Override
    protected Credentials credentials() {
        return fake;
    }

    @Override
    protected Credentials reopen() {
        return fake;
    }
}
