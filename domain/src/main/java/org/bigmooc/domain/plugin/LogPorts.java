package org.bigmooc.domain.plugin;

import org.bigmooc.domain.interaction.InteractionLog;
import org.bigmooc.domain.recommendation.RecommendationFeed;

/** The ports of a log. */
public interface LogPorts extends OpenPorts {

    /** Records interactions. */
    InteractionLog interactions();

    /** Tells of new recommendations. */
    RecommendationFeed feed();
}
