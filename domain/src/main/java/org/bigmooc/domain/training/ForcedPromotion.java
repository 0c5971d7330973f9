package org.bigmooc.domain.training;

import java.time.Instant;

/**
 * Says of a version that it was put in service although it was not shown to be better.
 *
 * @param at when
 * @param comparison what the comparison said, for people
 */
public record ForcedPromotion(Instant at, String comparison) {}
