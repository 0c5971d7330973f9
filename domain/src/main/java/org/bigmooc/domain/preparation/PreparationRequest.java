package org.bigmooc.domain.preparation;

import org.bigmooc.domain.catalogue.CourseTopics;
import org.bigmooc.domain.fault.InvalidInput;

/**
 * What to prepare.
 *
 * @param run which names the outcome's folder; letters, digits and dashes
 * @param into the folder of all outcomes: a path, or a URI of a file system that the engine can reach from everywhere
 * @param topics a relation of the graph beside those that the records have
 */
public record PreparationRequest(String run, String into, CleaningRules rules, CourseTopics topics) {

    /** Checks the name. */
    public PreparationRequest {
        if (!run.matches("[A-Za-z0-9-]{1,64}")) {
            throw new InvalidInput(
                    "invalid-run", "run", "A run is named by 1 to 64 letters, digits and dashes, not '" + run + "'.");
        }
    }
}
