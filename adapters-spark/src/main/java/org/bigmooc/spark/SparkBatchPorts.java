package org.bigmooc.spark;

import java.time.Clock;
import java.util.Optional;
import org.bigmooc.domain.batch.BatchScorer;
import org.bigmooc.domain.batch.InteractionStream;
import org.bigmooc.domain.batch.PluginReference;
import org.bigmooc.domain.plugin.BatchPorts;
import org.bigmooc.domain.preparation.DatasetPreparation;
import org.bigmooc.domain.preparation.PreparedDatasets;
import org.bigmooc.domain.topic.TopicModelling;
import org.bigmooc.domain.training.Replicas;
import org.bigmooc.spark.preparation.SparkPreparation;
import org.bigmooc.spark.preparation.SparkPreparedDatasets;
import org.bigmooc.spark.scoring.SparkScorer;
import org.bigmooc.spark.session.SparkConnection;
import org.bigmooc.spark.session.SparkSettings;
import org.bigmooc.spark.stream.SparkStream;
import org.bigmooc.spark.topic.SparkTopicModelling;
import org.bigmooc.spark.training.SparkReplicas;

/** The ports, over one connection that is made when it is first needed. */
final class SparkBatchPorts implements BatchPorts {

    private final SparkConnection connection;
    private final Clock clock;

    SparkBatchPorts(SparkSettings settings, Clock clock) {
        this.connection = new SparkConnection(settings);
        this.clock = clock;
    }

    @Override
    public DatasetPreparation preparation() {
        return new SparkPreparation(connection);
    }

    @Override
    public PreparedDatasets preparedDatasets() {
        return new SparkPreparedDatasets(connection);
    }

    @Override
    public TopicModelling topics() {
        return new SparkTopicModelling(connection);
    }

    @Override
    public BatchScorer scorer() {
        return new SparkScorer(connection, clock);
    }

    @Override
    public Replicas replicas(PluginReference engine, int count) {
        return new SparkReplicas(connection, engine, count, clock);
    }

    @Override
    public InteractionStream stream() {
        return new SparkStream(connection, clock);
    }

    /** A job says by itself what keeps it from working. */
    @Override
    public Optional<String> problem() {
        return Optional.empty();
    }

    @Override
    public void close() {
        connection.close();
    }
}
