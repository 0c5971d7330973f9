package org.bigmooc.spark;

import java.util.Set;
import org.bigmooc.domain.plugin.BatchPlugin;
import org.bigmooc.domain.plugin.BatchPorts;
import org.bigmooc.domain.plugin.PluginContext;
import org.bigmooc.spark.session.SparkSettings;

/**
 * The batch engine {@code spark}: on this machine's cores, or on the cluster that {@code plugins.spark.master} names. Everything else that
 * Spark can be told stands in the file that {@code plugins.spark.properties-file} names, in the format of {@code spark-defaults.conf}.
 */
public final class SparkPlugin implements BatchPlugin {

    @Override
    public String name() {
        return "spark";
    }

    @Override
    public BatchPorts openBatch(PluginContext context) {
        context.allow(name(), Set.of(SparkSettings.MASTER, SparkSettings.PROPERTIES_FILE));
        return new SparkBatchPorts(SparkSettings.from(context), context.clock());
    }
}
