package org.bigmooc.spark.preparation;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.xxhash64;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.bigmooc.domain.fault.InvalidInput;
import org.bigmooc.domain.fault.Unavailable;
import org.bigmooc.domain.preparation.PreparationRequest;
import org.bigmooc.domain.preparation.PreparedDataset;

/** Where an outcome comes to be: everything is written to a hidden folder, which takes its name when it is complete. */
final class OutcomeFolder implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final String UNFINISHED = ".unfinished-";
    private static final String MANIFEST = "manifest.json";

    private final SparkSession session;
    private final FileSystem files;
    private final Path unfinished;
    private final Path outcome;
    private final Scratch scratch;
    private final SequencedMap<String, Dataset<Row>> written = new java.util.LinkedHashMap<>();

    private OutcomeFolder(SparkSession session, FileSystem files, Path unfinished, Path outcome) {
        this.session = session;
        this.files = files;
        this.unfinished = unfinished;
        this.outcome = outcome;
        this.scratch = new Scratch(new Path(unfinished, "scratch").toString());
    }

    /** Begins a run in a folder of its own, and removes what runs that were killed left. */
    static OutcomeFolder begin(SparkSession session, PreparationRequest request) throws IOException {
        Path all = new Path(request.into());
        FileSystem files = all.getFileSystem(session.sparkContext().hadoopConfiguration());
        Path outcome = files.makeQualified(new Path(all, request.run()));
        if (files.exists(outcome)) {
            throw new InvalidInput(
                    "run-exists", "run", outcome + " is there already. Name the run otherwise, or remove it.");
        }
        files.mkdirs(all);
        for (var left : files.globStatus(new Path(all, UNFINISHED + "*"))) {
            files.delete(left.getPath(), true);
        }
        Path unfinished = files.makeQualified(new Path(all, UNFINISHED + request.run()));
        return new OutcomeFolder(session, files, unfinished, outcome);
    }

    /** For what goes with the run. */
    Scratch scratch() {
        return scratch;
    }

    /** Where the outcome will be. */
    String location() {
        return outcome.toString();
    }

    private Path tables() {
        return new Path(unfinished, "tables");
    }

    /** Writes every table and reads it again for its number of rows and its hash. */
    List<PreparedDataset.Table> write(CleanTables clean) {
        List<PreparedDataset.Table> all = new ArrayList<>();
        clean.byName().forEach((name, table) -> {
            String folder = new Path(tables(), name).toString();
            table.write().parquet(folder);
            Dataset<Row> back = session.read().parquet(folder);
            written.put(name, back);
            all.add(facts(name, back));
        });
        return all;
    }

    /** The tables as they were written. */
    Map<String, Dataset<Row>> written() {
        return written;
    }

    private static PreparedDataset.Table facts(String name, Dataset<Row> table) {
        Column[] columns = Arrays.stream(table.columns())
                .sorted()
                .map(column -> col(column))
                .toArray(Column[]::new);
        Row row = table.agg(count(lit(1)), sum(xxhash64(columns).cast(DataTypes.createDecimalType(DECIMAL_DIGITS, 0))))
                .first();
        BigDecimal hashes = row.isNullAt(1) ? BigDecimal.ZERO : row.getDecimal(1);
        return new PreparedDataset.Table(
                name, row.getLong(0), "%016x".formatted(hashes.toBigInteger().longValue()));
    }

    private static final int DECIMAL_DIGITS = 20;

    /** Adds the manifest and lets the outcome appear, whole. */
    void publish(PreparedDataset prepared) throws IOException {
        try (OutputStream manifest = files.create(new Path(tables(), MANIFEST))) {
            manifest.write(JSON.writeValueAsBytes(prepared));
        }
        if (!files.rename(tables(), outcome)) {
            throw new Unavailable(tables() + " could not be renamed to " + outcome + ".");
        }
    }

    @Override
    public void close() throws IOException {
        files.delete(unfinished, true);
    }
}
