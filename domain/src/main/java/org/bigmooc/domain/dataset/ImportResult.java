package org.bigmooc.domain.dataset;

import java.time.Duration;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an import took in: the same counts whether it is the first, a repetition or a dry run.
 *
 * @param completed whether it came to the end; if not, running it again completes it
 * @param facts schools, teachers, concepts, prerequisites and links
 * @param ignored lines that are in order and say nothing that is kept
 * @param badLines how many were skipped, wholly or in part, by the reason's slug
 */
public record ImportResult(
        boolean dryRun,
        boolean completed,
        long learners,
        long courses,
        long enrolments,
        long facts,
        long ignored,
        SortedMap<String, Long> badLines,
        Duration duration) {

    /** Copies the map. */
    public ImportResult {
        badLines = Collections.unmodifiableSortedMap(new TreeMap<>(badLines));
    }

    /** How many entries the report has. */
    public long bad() {
        return badLines.values().stream().mapToLong(Long::longValue).sum();
    }
}
