package org.bigmooc.domain.catalogue;

class FakeCourseSearchTest extends CourseSearchContract {

    private final FakeCourseSearch fake = new FakeCourseSearch();

    @Override
    protected CourseSearch search() {
        return fake;
    }
}
