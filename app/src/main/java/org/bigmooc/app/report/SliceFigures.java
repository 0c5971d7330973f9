package org.bigmooc.app.report;

import org.bigmooc.domain.evaluation.Interval;

/**
 * A model's figures on some of the learners.
 *
 * @param by what learners are told apart by
 * @param group which of them these are
 * @param ndcgAt10 test, full catalogue
 */
public record SliceFigures(String by, String group, int targets, Interval ndcgAt10) {}
