package org.bigmooc.domain.catalogue;

/** Port: keeps what courses are about. Thread-safe. */
public interface TopicStore {

    /** The topics that were found last; quick, for pages ask for them. */
    CourseTopics current();

    /** Puts these in the place of those before, all at once: until it returns, or if it fails, those before are current. */
    void replace(CourseTopics topics);
}
