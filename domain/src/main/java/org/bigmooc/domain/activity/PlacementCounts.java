package org.bigmooc.domain.activity;

import java.util.List;

/** Port: what a stream counted of how good served lists were. Thread-safe. */
@FunctionalInterface
public interface PlacementCounts {

    /** Where the courses that learners enrolled in stood in the lists that they were served before, since the stream began; in any order. */
    List<PlacementCount> placements();
}
