package org.bigmooc.domain.dataset;

/** Port: takes note of every skipped line. Used by one thread. */
@FunctionalInterface
public interface ImportReport {

    /** Notes a line, in the order of reading. */
    void add(BadLine line);
}
