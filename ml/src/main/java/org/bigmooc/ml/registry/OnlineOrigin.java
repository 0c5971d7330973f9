package org.bigmooc.ml.registry;

import org.bigmooc.domain.evaluation.Interval;
import org.bigmooc.domain.training.ModelVersion;

/**
 * Says of a version that it was not trained as a whole, but learned on in a running service.
 *
 * @param from the trained version that it began with, whose card it has
 * @param learned how many enrolments it has learned since then, in this run of the service
 * @param betterBy how much higher its prequential NDCG@10 was than that of the model in service
 */
public record OnlineOrigin(ModelVersion from, long learned, Interval betterBy) {}
