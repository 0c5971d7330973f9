package org.bigmooc.domain.activity;

import java.time.Instant;

/**
 * How far a stream has come.
 *
 * @param stream which one: a stream that begins anew is another one
 * @param batch the last one that was counted
 * @param at when it was
 */
public record StreamPosition(String stream, long batch, Instant at) {}
