package org.bigmooc.domain.training;

import java.time.Instant;

/**
 * How far a stream has come that has the model in service learn on.
 *
 * @param stream which one; empty before the first
 * @param batch the last of it that it began to learn; -1 before the first
 * @param since what was recorded before is not for a stream to learn
 */
public record LearnedUntil(String stream, long batch, Instant since) {}
