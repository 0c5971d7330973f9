package org.bigmooc.domain.catalogue;

import java.util.List;

/** Port: finds courses by words in either language. Thread-safe; hidden courses are never found. */
public interface CourseSearch {

    /** Makes exactly these courses findable, in place of all before; returns when searches see them. */
    void index(Catalogue catalogue);

    /**
     * The courses that match, best first, with how many matches each field has.
     *
     * @throws org.bigmooc.domain.fault.Unavailable if the index cannot be read
     */
    SearchResult search(SearchQuery query);

    /** Up to {@code limit} courses whose names begin with, or hold a word that begins with, what was typed so far. */
    List<CourseId> suggest(String typed, int limit);
}
