package org.bigmooc.domain.activity;

import org.bigmooc.domain.interaction.Placement;

/** How often the course that was taken next stood at a place of a list. */
public record PlacementCount(Placement placement, long count) {}
