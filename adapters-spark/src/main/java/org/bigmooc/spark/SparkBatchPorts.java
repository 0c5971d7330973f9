package org.bigmooc.spark;

import java.util.Optional;
import org.bigmooc.domain.plugin.BatchPorts;
import org.bigmooc.domain.preparation.DatasetPreparation;
import org.bigmooc.spark.preparation.SparkPreparation;
import org.bigmooc.spark.session.SparkConnection;
import org.bigmooc.spark.session.SparkSettings;

/** The ports, over one connection that is made when it is first needed. */
final class SparkBatchPorts implements BatchPorts {

    private final SparkConnection connection;

    SparkBatchPorts(SparkSettings settings) {
        this.connection = new SparkConnection(settings);
    }

    @Override
    public DatasetPreparation preparation() {
        return new SparkPreparation(connection);
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
