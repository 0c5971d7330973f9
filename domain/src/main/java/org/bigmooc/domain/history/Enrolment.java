package org.bigmooc.domain.history;

import java.time.Instant;
import org.bigmooc.domain.catalogue.CourseId;

/** A course that a learner has taken. */
public record Enrolment(CourseId course, Instant enrolledAt, EnrolmentStatus status) {}
