package org.bigmooc.domain.catalogue;

import java.util.Map;

/**
 * What was found.
 *
 * @param fields how many of all matches (not of this page alone, and whatever field was asked for) each field has
 */
public record SearchResult(Page<CourseId> page, Map<Field, Integer> fields) {

    /** Copies the map. */
    public SearchResult {
        fields = Map.copyOf(fields);
    }
}
