package org.bigmooc.app.dataset.generate;

/** What was written. */
public record GenerateResult(long learners, long courses, long enrolments) {}
