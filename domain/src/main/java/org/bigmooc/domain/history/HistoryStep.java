package org.bigmooc.domain.history;

import java.time.Instant;
import org.bigmooc.domain.catalogue.CourseId;

/** One course in a learner's sequence: {@code taken}, or else only looked at. */
public record HistoryStep(CourseId course, boolean taken, Instant at) {}
