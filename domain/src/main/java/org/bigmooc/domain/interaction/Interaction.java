package org.bigmooc.domain.interaction;

import java.time.Instant;
import java.util.Optional;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.learner.LearnerId;

/**
 * A learner did something with a course.
 *
 * @param placement of an enrolment, where the course stood in the list that was served before, if that is known; only for those that read
 *     all of a log, so a log that nobody else can read need not keep it
 */
public record Interaction(
        EventId event,
        LearnerId learner,
        CourseId course,
        InteractionKind kind,
        Instant at,
        Optional<Placement> placement) {

    /** An interaction of which no placement is known. */
    public Interaction(EventId event, LearnerId learner, CourseId course, InteractionKind kind, Instant at) {
        this(event, learner, course, kind, at, Optional.empty());
    }

    /** The same, with where its course stood. */
    public Interaction placed(Optional<Placement> where) {
        return new Interaction(event, learner, course, kind, at, where);
    }
}
