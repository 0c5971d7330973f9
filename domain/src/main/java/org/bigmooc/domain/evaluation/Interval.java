package org.bigmooc.domain.evaluation;

/** A mean and its 95 % interval. */
public record Interval(double low, double mean, double high) {}
