package org.bigmooc.spark.preparation;

import java.io.IOException;
import java.util.Iterator;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructField;
import org.bigmooc.domain.fault.InvalidInput;
import org.bigmooc.domain.preparation.PreparedDataset;
import org.bigmooc.spark.session.SparkConnection;

/** A prepared data set in its folder; a table is given out only if it is what the manifest says. */
final class PreparedFolder {

    private static final String INT = "int";
    private static final String STRING = "string";

    /** The columns that have to be there, with their types, by table. */
    private static final Map<String, Map<String, String>> COLUMNS = Map.of(
            CleanTables.COURSES, Map.of(Columns.COURSE, INT, Columns.ID, STRING),
            CleanTables.LEARNERS, Map.of(Columns.LEARNER, INT, Columns.ID, STRING, Columns.GENDER, STRING),
            CleanTables.ENROLMENTS,
                    Map.of(
                            Columns.LEARNER, INT,
                            Columns.COURSE, INT,
                            Columns.POSITION, INT,
                            Columns.AT, "timestamp"),
            CleanTables.SEQUENCES, Map.of(Columns.LEARNER, INT, Columns.COURSES, "array<int>"),
            CleanTables.GRAPH, Map.of(Columns.COURSE, INT, Columns.RELATION, STRING, Columns.ENTITY, STRING));

    private final SparkConnection connection;
    private final FileSystem files;
    private final Path folder;
    private final Map<String, PreparedDataset.Table> manifest;
    private final BooleanSupplier cancelled;

    private PreparedFolder(
            SparkConnection connection,
            FileSystem files,
            Path folder,
            Map<String, PreparedDataset.Table> manifest,
            BooleanSupplier cancelled) {
        this.connection = connection;
        this.files = files;
        this.folder = folder;
        this.manifest = manifest;
        this.cancelled = cancelled;
    }

    /**
     * Opens what a preparation left.
     *
     * @throws InvalidInput if there is no such folder, or its manifest is not understood or lacks a table
     */
    static PreparedFolder open(SparkConnection connection, String location, BooleanSupplier cancelled)
            throws IOException {
        Path named = new Path(location);
        FileSystem files =
                named.getFileSystem(connection.session().sparkContext().hadoopConfiguration());
        Path folder = files.makeQualified(named);
        if (!files.exists(folder)) {
            throw new InvalidInput(
                    "no-prepared-dataset",
                    "prepared",
                    "There is no folder " + folder
                            + ". Name a run of './bigmooc prepare', or the folder that it made.");
        }
        PreparedFolder opened = new PreparedFolder(connection, files, folder, Manifest.read(files, folder), cancelled);
        opened.requireTables();
        return opened;
    }

    private void requireTables() throws IOException {
        for (String table : COLUMNS.keySet()) {
            if (!manifest.containsKey(table)) {
                throw again(new Path(folder, Manifest.FILE) + " says nothing of a table '" + table + "'.");
            }
            if (!files.exists(path(table))) {
                throw again("The table " + path(table) + " is missing.");
            }
        }
    }

    /** How many rows a table has. */
    int rows(String table) {
        return Math.toIntExact(expected(table).rows());
    }

    /**
     * Compares every table with the manifest.
     *
     * @throws InvalidInput naming the table that lacks a column, or has other rows
     */
    void check() {
        Stream.of(
                        CleanTables.COURSES,
                        CleanTables.LEARNERS,
                        CleanTables.ENROLMENTS,
                        CleanTables.SEQUENCES,
                        CleanTables.GRAPH)
                .forEach(this::check);
    }

    private void check(String table) {
        PreparedDataset.Table found = readable(table, () -> {
            Dataset<Row> rows = read(table);
            requireColumns(table, rows);
            return TableFacts.of(table, rows);
        });
        PreparedDataset.Table expected = expected(table);
        if (found.rows() != expected.rows()) {
            throw again("The table " + path(table) + " has " + found.rows() + " rows, but " + Manifest.FILE + " says "
                    + expected.rows() + ".");
        }
        if (!found.equals(expected)) {
            throw again("The table " + path(table) + " has other rows than those that " + Manifest.FILE
                    + " has the hash of.");
        }
    }

    private void requireColumns(String table, Dataset<Row> rows) {
        COLUMNS.getOrDefault(table, Map.of()).forEach((column, type) -> {
            String found = Stream.of(rows.schema().fields())
                    .filter(field -> field.name().equals(column))
                    .map(StructField::dataType)
                    .map(dataType -> dataType.simpleString())
                    .findFirst()
                    .orElseThrow(() -> again("The table " + path(table) + " has no column '" + column + "'."));
            if (!found.equals(type)) {
                throw again("The column '" + column + "' of the table " + path(table) + " has the type " + found
                        + ", not " + type + ".");
            }
        });
    }

    /** The rows of a table in any order, one part of it in memory at a time. */
    Iterator<Row> iterate(String table, String... columns) {
        return readable(table, () -> read(table).selectExpr(columns).toLocalIterator());
    }

    private Dataset<Row> read(String table) {
        return connection.session().read().parquet(path(table).toString());
    }

    private <T> T readable(String table, java.util.concurrent.Callable<T> reading) {
        return connection.work(
                "The table " + path(table) + " cannot be read. Prepare the data set again; what is wrong",
                cancelled,
                reading);
    }

    private PreparedDataset.Table expected(String table) {
        return manifest.getOrDefault(table, new PreparedDataset.Table(table, 0, ""));
    }

    private Path path(String table) {
        return new Path(folder, table);
    }

    /** What is thrown where a table is not what it should be. */
    InvalidInput refused(String table, String wrong) {
        return again("The table " + path(table) + " has " + wrong + ".");
    }

    private static InvalidInput again(String sentence) {
        return new InvalidInput("bad-prepared-dataset", "prepared", sentence + " Prepare the data set again.");
    }
}
