package org.bigmooc.domain.interaction;

import java.time.Instant;

/**
 * An interaction as a log holds it.
 *
 * @param recorded when the log took it, whenever it was
 */
public record LoggedInteraction(Interaction interaction, Instant recorded) {}
