package org.bigmooc.app.dataset.generate;

import java.util.OptionalInt;

/** Where a learner begins: an edition of the curriculum, a field, and the strand that is taken first. */
record Start(int edition, int field, int strand) {

    /** The course of a field of this edition, with strands counted from the first one taken. */
    OptionalInt course(CourseGrid grid, int ofField, int strandsLater, int level) {
        return grid.course(edition, ofField, (strand + strandsLater) % Curriculum.STRANDS, level);
    }
}
