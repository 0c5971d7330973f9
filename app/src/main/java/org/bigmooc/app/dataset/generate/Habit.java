package org.bigmooc.app.dataset.generate;

import java.util.ArrayList;
import java.util.List;

/**
 * How a learner goes through a field. All three take the same courses in another order, and which of them a learner has shows only in the
 * order of the last two or three courses.
 */
enum Habit {
    /** One strand to its end, then the next. */
    DEEP {
        @Override
        List<Integer> plan(CourseGrid grid, Start start) {
            List<Integer> plan = new ArrayList<>();
            for (int strand = 0; strand < Curriculum.STRANDS; strand++) {
                for (int level = 0; level < Curriculum.LEVELS; level++) {
                    start.course(grid, start.field(), strand, level).ifPresent(plan::add);
                }
            }
            return plan;
        }
    },
    /** One level of every strand, then the next level. */
    BROAD {
        @Override
        List<Integer> plan(CourseGrid grid, Start start) {
            List<Integer> plan = new ArrayList<>();
            for (int level = 0; level < Curriculum.LEVELS; level++) {
                for (int strand = 0; strand < Curriculum.STRANDS; strand++) {
                    start.course(grid, start.field(), strand, level).ifPresent(plan::add);
                }
            }
            return plan;
        }
    },
    /** Two neighbouring fields in turn, level by level. */
    ALTERNATING {
        @Override
        List<Integer> plan(CourseGrid grid, Start start) {
            List<Integer> plan = new ArrayList<>();
            int other = Interests.neighbour(start.field());
            for (int strand = 0; strand < Curriculum.STRANDS; strand++) {
                for (int level = 0; level < Curriculum.LEVELS; level++) {
                    start.course(grid, start.field(), strand, level).ifPresent(plan::add);
                    start.course(grid, other, strand, level).ifPresent(plan::add);
                }
            }
            return plan;
        }
    };

    /** The courses that follow from a start, in order; none where the catalogue is too small to hold any. */
    abstract List<Integer> plan(CourseGrid grid, Start start);
}
