package org.bigmooc.domain.dataset;

/** Takes what a data set holds, one thing at a time. */
public interface DatasetVisitor {

    /** Takes the next thing. */
    void visit(DatasetItem item);

    /** Whether reading should go on. */
    boolean wantsMore();
}
