package org.bigmooc.domain.catalogue;

class FakeCourseCatalogueTest extends CourseCatalogueContract {

    private final FakeCourseCatalogue fake = new FakeCourseCatalogue();

    @Override
    protected CourseCatalogue catalogue() {
        return fake;
    }

    @Override
    protected CourseCatalogue reopen() {
        return fake;
    }
}
