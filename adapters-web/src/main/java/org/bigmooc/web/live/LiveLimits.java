package org.bigmooc.web.live;

import java.time.Duration;

/**
 * How much live updating one node does.
 *
 * @param connections open at once, of all learners
 * @param connectionsPerLearner open at once, of one learner
 * @param heartbeat after which a silent connection is written to, so that a gone browser is noticed
 */
public record LiveLimits(int connections, int connectionsPerLearner, Duration heartbeat) {}
