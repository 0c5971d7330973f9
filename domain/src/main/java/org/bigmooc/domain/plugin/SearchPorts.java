package org.bigmooc.domain.plugin;

import org.bigmooc.domain.catalogue.CourseSearch;

/** The ports of a search. */
public interface SearchPorts extends OpenPorts {

    /** Finds courses by words. */
    CourseSearch courses();
}
