package org.bigmooc.domain.plugin;

import org.bigmooc.domain.batch.BatchScorer;
import org.bigmooc.domain.batch.InteractionStream;
import org.bigmooc.domain.preparation.DatasetPreparation;
import org.bigmooc.domain.topic.TopicModelling;

/** The ports of a batch engine. */
public interface BatchPorts extends OpenPorts {

    /** Makes clean data sets. */
    DatasetPreparation preparation();

    /** Finds what courses are about. */
    TopicModelling topics();

    /** Recommends to everybody at once. */
    BatchScorer scorer();

    /** Counts what happens. */
    InteractionStream stream();
}
