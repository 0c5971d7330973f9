package org.bigmooc.domain.recommendation;

import java.util.List;
import org.bigmooc.domain.catalogue.Concept;
import org.bigmooc.domain.catalogue.CourseId;

/** A ground on which a course is recommended. */
public sealed interface Ground {

    /** The courses that show it: of the learner's history, or {@link TakenBefore} of the learner's list; at least one. */
    List<CourseId> evidence();

    /** The part that this evidence has in everything that the history adds to the score, 0 to 1. */
    double share();

    /** Recommended courses require it; the history has no part in that. */
    record TakenBefore(List<CourseId> evidence) implements Ground {

        /** Copies the list. */
        public TakenBefore {
            evidence = List.copyOf(evidence);
        }

        @Override
        public double share() {
            return 0;
        }
    }

    /**
     * Without one course of the history the score would be lower.
     *
     * @param taken whether the learner took that course, or only looked at it
     * @param fall how much lower, in the unit of the score
     */
    record LeftOut(CourseId because, boolean taken, double fall, double share) implements Ground {

        @Override
        public List<CourseId> evidence() {
            return List.of(because);
        }
    }

    /**
     * Courses that the learner took explain the same concepts.
     *
     * @param concepts those shown by most of these courses first; at least one
     * @param all how many concepts are shared
     */
    record SharedConcepts(List<Concept> concepts, int all, List<CourseId> evidence, double share) implements Ground {

        /** Copies the lists. */
        public SharedConcepts {
            concepts = List.copyOf(concepts);
            evidence = List.copyOf(evidence);
        }
    }

    /** Learners who took a course that this learner took went on to the recommended one. */
    record WentOn(CourseId after, Followers followers, double share) implements Ground {

        @Override
        public List<CourseId> evidence() {
            return List.of(after);
        }
    }
}
