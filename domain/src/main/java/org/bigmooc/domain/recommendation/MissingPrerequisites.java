package org.bigmooc.domain.recommendation;

/** What becomes of a course that a learner may not take yet, because it requires others. */
public enum MissingPrerequisites {
    /** The first of the others that the learner may take now is recommended in its place. */
    REPLACE,
    /** It is not recommended. */
    DROP,
    /** It is recommended all the same. */
    IGNORE
}
