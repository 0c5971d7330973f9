package org.bigmooc.ml.evaluation;

import org.bigmooc.domain.evaluation.Ranks;
import org.bigmooc.domain.evaluation.TopLists;

/**
 * Where a model ranked the held-out courses.
 *
 * @param validation the last course but one, among the full catalogue
 * @param test the last course, among the full catalogue
 * @param sampledTest the last course, among 100 random ones
 * @param recommended the ten best courses after the same history as the test
 */
public record HeldOutRanks(Ranks validation, Ranks test, Ranks sampledTest, TopLists recommended) {}
