package org.bigmooc.domain.catalogue;

class FakeCatalogueFactsTest extends CatalogueFactsContract {

    private final FakeCatalogueFacts fake = new FakeCatalogueFacts();

    @Override
    protected CatalogueFacts facts() {
        return fake;
    }

    @Override
    protected CatalogueFacts reopen() {
        return fake;
    }
}
