package org.bigmooc.lucene;

import org.bigmooc.domain.catalogue.CourseSearch;
import org.bigmooc.domain.catalogue.CourseSearchContract;

class LuceneCourseSearchContractTest extends CourseSearchContract {

    private final LuceneCourseSearch search = new LuceneCourseSearch();

    @Override
    protected CourseSearch search() {
        return search;
    }
}
