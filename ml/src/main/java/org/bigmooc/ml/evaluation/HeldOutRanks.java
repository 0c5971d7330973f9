package org.bigmooc.ml.evaluation;

import org.bigmooc.domain.evaluation.Ranks;

/**
 * Where a model ranked the held-out courses.
 *
 * @param validation the last course but one, among the full catalogue
 * @param test the last course, among the full catalogue
 * @param sampledTest the last course, among 100 random ones
 */
public record HeldOutRanks(Ranks validation, Ranks test, Ranks sampledTest) {}
