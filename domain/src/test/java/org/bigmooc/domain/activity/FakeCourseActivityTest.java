package org.bigmooc.domain.activity;

class FakeCourseActivityTest extends CourseActivityContract {

    private final CourseActivity activity = new FakeCourseActivity();

    @Override
    protected CourseActivity activity() {
        return activity;
    }

    @Override
    protected CourseActivity reopen() {
        return activity;
    }
}
