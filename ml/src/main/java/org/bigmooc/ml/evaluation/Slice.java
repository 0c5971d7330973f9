package org.bigmooc.ml.evaluation;

/** The learners from one place up to another, which is not included. */
record Slice(int from, int to) {

    int size() {
        return to - from;
    }
}
