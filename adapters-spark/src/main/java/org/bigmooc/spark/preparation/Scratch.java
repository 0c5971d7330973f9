package org.bigmooc.spark.preparation;

import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Keeps what has been computed, so that nothing is computed twice and a lost executor costs one step at most. Its files go with the run.
 */
final class Scratch {

    private final String folder;
    private final AtomicInteger steps = new AtomicInteger();

    Scratch(String folder) {
        this.folder = folder;
    }

    /** A folder for something else. */
    String folder(String name) {
        return folder + "/" + name;
    }

    /** The same rows, computed now; their order is not kept. */
    Dataset<Row> keep(Dataset<Row> table) {
        String step = folder("step-" + steps.incrementAndGet());
        table.write().parquet(step);
        return table.sparkSession().read().schema(table.schema()).parquet(step);
    }
}
