package org.bigmooc.domain.interaction;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A record of a log, as it stands there.
 *
 * @param at when it was recorded
 */
@SuppressWarnings("ArrayRecordComponent") // passed on as they are, and never compared
public record LogRecord(byte @Nullable [] key, byte @Nullable [] value, int partition, long offset, Instant at) {}
