package org.bigmooc.spark.preparation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/** Writes the rows of a table as they come, a block at a time. */
final class BlockWriter {

    private static final int ROWS = 200_000;

    private final SparkSession session;
    private final String folder;
    private final StructType schema;
    private final LongConsumer progress;
    private final List<Row> block = new ArrayList<>();
    private long written;

    BlockWriter(SparkSession session, String folder, StructType schema, LongConsumer progress) {
        this.session = session;
        this.folder = folder;
        this.schema = schema;
        this.progress = progress;
    }

    void add(Row row) {
        block.add(row);
        if (block.size() == ROWS) {
            write();
        }
    }

    private void write() {
        session.createDataFrame(block, schema).write().mode(SaveMode.Append).parquet(folder);
        written += block.size();
        block.clear();
        progress.accept(written);
    }

    /** The whole table; an empty one too is there to be read. */
    Dataset<Row> finish() {
        write();
        return session.read().schema(schema).parquet(folder);
    }
}
