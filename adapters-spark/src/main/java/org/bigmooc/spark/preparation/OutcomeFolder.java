package org.bigmooc.spark.preparation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.bigmooc.domain.fault.InvalidInput;
import org.bigmooc.domain.fault.Unavailable;
import org.bigmooc.domain.preparation.PreparationRequest;
import org.bigmooc.domain.preparation.PreparedDataset;

/** Where an outcome comes to be: everything is written to a hidden folder, which takes its name when it is complete. */
final class OutcomeFolder implements AutoCloseable {

    private static final String UNFINISHED = ".unfinished-";

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
            all.add(TableFacts.of(name, back));
        });
        return all;
    }

    /** The tables as they were written. */
    Map<String, Dataset<Row>> written() {
        return written;
    }

    /** Adds the manifest and lets the outcome appear, whole. */
    void publish(PreparedDataset prepared) throws IOException {
        Manifest.write(files, tables(), prepared);
        if (!files.rename(tables(), outcome)) {
            throw new Unavailable(tables() + " could not be renamed to " + outcome + ".");
        }
    }

    @Override
    public void close() throws IOException {
        files.delete(unfinished, true);
    }
}
