package org.bigmooc.domain.activity;

import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.interaction.InteractionKind;

/** How often learners did something with a course. */
public record CourseCount(CourseId course, InteractionKind kind, long count) {}
