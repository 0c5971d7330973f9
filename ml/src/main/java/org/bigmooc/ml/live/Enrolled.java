package org.bigmooc.ml.live;

/** That someone enrolled in a course, after these ones, oldest first; indices. */
final class Enrolled {

    private final int[] before;
    private final int course;

    Enrolled(int[] before, int course) {
        this.before = before;
        this.course = course;
    }

    int[] before() {
        return before;
    }

    int course() {
        return course;
    }
}
