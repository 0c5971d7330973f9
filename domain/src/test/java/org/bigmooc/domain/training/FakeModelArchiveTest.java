package org.bigmooc.domain.training;

class FakeModelArchiveTest extends ModelArchiveContract {

    private final FakeModelArchive fake = new FakeModelArchive();

    @Override
    protected ModelArchive archive() {
        return fake;
    }
}
