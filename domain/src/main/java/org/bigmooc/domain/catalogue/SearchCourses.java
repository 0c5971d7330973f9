package org.bigmooc.domain.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Use case: find courses by words, in either language. */
public final class SearchCourses {

    /** What was found, as courses; {@code fields} counts all matches by field. */
    public record Found(Page<Course> page, Map<Field, Integer> fields) {}

    private final CourseCatalogue catalogue;
    private final CourseSearch search;

    /** Searches with the one port and reads the courses from the other. */
    public SearchCourses(CourseCatalogue catalogue, CourseSearch search) {
        this.catalogue = catalogue;
        this.search = search;
    }

    /** The visible courses that match, best first. */
    public Found search(SearchQuery query) {
        SearchResult result = search.search(query);
        List<Course> courses = visible(result.page().items());
        return new Found(new Page<>(courses, query.page(), result.page().total()), result.fields());
    }

    /** Up to {@code limit} visible courses whose names begin with, or hold a word that begins with, what was typed. */
    public List<Course> suggest(String typed, int limit) {
        String text = typed.strip();
        return text.isEmpty() || text.length() > SearchQuery.MAX_LENGTH
                ? List.of()
                : visible(search.suggest(text, limit));
    }

    private List<Course> visible(List<CourseId> ids) {
        Catalogue current = catalogue.current();
        return ids.stream().map(current::findVisible).flatMap(Optional::stream).toList();
    }
}
