package org.bigmooc.lucene;

import java.io.IOException;
import java.util.List;
import org.bigmooc.domain.catalogue.Catalogue;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.catalogue.CourseSearch;
import org.bigmooc.domain.catalogue.SearchQuery;
import org.bigmooc.domain.catalogue.SearchResult;
import org.bigmooc.domain.fault.Unavailable;

/** Answers from the newest index; a new one is built aside and takes the old one's place in one step. Thread-safe. */
final class LuceneCourseSearch implements CourseSearch {

    private volatile CourseIndex current = build(new Catalogue(List.of()));

    @Override
    public synchronized void index(Catalogue catalogue) {
        CourseIndex older = current;
        current = build(catalogue);
        older.release();
    }

    @Override
    public SearchResult search(SearchQuery query) {
        return read(index -> index.search(query));
    }

    @Override
    public List<CourseId> suggest(String typed, int limit) {
        return limit < 1 ? List.of() : read(index -> index.suggest(typed, limit));
    }

    synchronized void close() {
        current.release();
    }

    private static CourseIndex build(Catalogue catalogue) {
        try {
            return CourseIndexBuilder.build(catalogue);
        } catch (IOException e) {
            throw new Unavailable("The course index could not be built; look at the log for the cause.", e);
        }
    }

    private <T> T read(Reading<T> reading) {
        CourseIndex index = retain();
        try {
            return reading.from(index);
        } catch (IOException e) {
            throw new Unavailable("The course index could not be read; look at the log for the cause.", e);
        } finally {
            index.release();
        }
    }

    /** The index may be replaced between reading the reference and retaining it: then the new one is taken. */
    private CourseIndex retain() {
        CourseIndex index = current;
        while (!index.retain()) {
            CourseIndex newer = current;
            if (newer == index) {
                throw new Unavailable("The course search is closed.");
            }
            index = newer;
        }
        return index;
    }

    private interface Reading<T> {
        T from(CourseIndex index) throws IOException;
    }
}
