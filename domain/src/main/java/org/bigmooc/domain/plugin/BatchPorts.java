package org.bigmooc.domain.plugin;

import org.bigmooc.domain.batch.BatchScorer;
import org.bigmooc.domain.batch.InteractionStream;
import org.bigmooc.domain.batch.PluginReference;
import org.bigmooc.domain.preparation.DatasetPreparation;
import org.bigmooc.domain.preparation.PreparedDatasets;
import org.bigmooc.domain.topic.TopicModelling;
import org.bigmooc.domain.training.Replicas;

/** The ports of a batch engine. */
public interface BatchPorts extends OpenPorts {

    /** Makes clean data sets. */
    DatasetPreparation preparation();

    /** Reads them. */
    PreparedDatasets preparedDatasets();

    /** Finds what courses are about. */
    TopicModelling topics();

    /** Recommends to everybody at once. */
    BatchScorer scorer();

    /**
     * Places for the replicas of trainings.
     *
     * @param engine that trains in each of them; opened there with a data folder of its own
     * @param count of replicas, at least 1
     */
    Replicas replicas(PluginReference engine, int count);

    /** Counts what happens. */
    InteractionStream stream();
}
