package org.bigmooc.domain.interaction;

import java.time.Instant;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.learner.LearnerId;

/** A learner did something with a course. */
public record Interaction(EventId event, LearnerId learner, CourseId course, InteractionKind kind, Instant at) {}
