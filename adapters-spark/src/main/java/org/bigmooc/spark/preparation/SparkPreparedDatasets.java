package org.bigmooc.spark.preparation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.bigmooc.domain.batch.BatchListener;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.fault.InvalidInput;
import org.bigmooc.domain.fault.WorkInterrupted;
import org.bigmooc.domain.learner.Gender;
import org.bigmooc.domain.learner.LearnerId;
import org.bigmooc.domain.preparation.PreparedDatasets;
import org.bigmooc.domain.training.CourseTraits;
import org.bigmooc.domain.training.Dataset;
import org.bigmooc.domain.training.Features;
import org.bigmooc.domain.training.Trait;
import org.bigmooc.spark.session.SparkConnection;

/** Reads what {@link SparkPreparation} wrote. The executors compare it with its manifest; this process holds what models learn from. */
public final class SparkPreparedDatasets implements PreparedDatasets {

    private static final double CHECKED = 0.5;

    private final SparkConnection connection;

    /** Reads on this connection. */
    public SparkPreparedDatasets(SparkConnection connection) {
        this.connection = connection;
    }

    @Override
    public Dataset read(String folder, BatchListener listener) {
        listener.progressed(0, "starting Spark");
        return connection.work(
                "The data set in " + folder + " cannot be read", listener::cancelled, () -> read(listener, folder));
    }

    private Dataset read(BatchListener listener, String location) throws IOException {
        PreparedFolder folder = PreparedFolder.open(connection, location, listener::cancelled);
        if (folder.rows(CleanTables.LEARNERS) == 0 || folder.rows(CleanTables.COURSES) == 0) {
            throw new InvalidInput(
                    "empty-prepared-dataset",
                    "prepared",
                    "The data set in " + location + " has no learners or no courses: there is nothing to learn from.");
        }
        step(listener, 0, "comparing with the manifest");
        folder.check();
        step(listener, CHECKED, "reading");
        Dataset dataset = new Tables(folder).dataset();
        listener.progressed(1, "read");
        return dataset;
    }

    private static void step(BatchListener listener, double fraction, String step) {
        if (listener.cancelled()) {
            throw new WorkInterrupted("Stopped. Nothing was kept; start it again to begin anew.");
        }
        listener.progressed(fraction, step);
    }

    /** What models learn of a learner beside the sequence. */
    private record Known(LearnerId id, Gender gender) {}

    /** Takes the rows of the tables, whose numbers may still contradict each other. */
    private record Tables(PreparedFolder folder) {

        Dataset dataset() {
            int manyCourses = folder.rows(CleanTables.COURSES);
            int manyLearners = folder.rows(CleanTables.LEARNERS);
            List<CourseId> courses = byNumber(
                    CleanTables.COURSES,
                    manyCourses,
                    row -> new CourseId(text(CleanTables.COURSES, Columns.ID, row, 1)),
                    Columns.COURSE,
                    Columns.ID);
            List<Known> learners = byNumber(
                    CleanTables.LEARNERS, manyLearners, this::known, Columns.LEARNER, Columns.ID, Columns.GENDER);
            BitSet taken = new BitSet(manyCourses);
            List<int[]> sequences = byNumber(
                    CleanTables.SEQUENCES,
                    manyLearners,
                    row -> sequence(row, manyCourses, taken),
                    Columns.LEARNER,
                    Columns.COURSES);
            return new Dataset(
                    courses,
                    learners.stream().map(Known::id).toList(),
                    sequences.toArray(int[][]::new),
                    new Features(
                            traits(manyCourses),
                            learners.stream().map(Known::gender).toList()));
        }

        /** What the rows say of the numbers from 0 on, each of which one row has in its first column. */
        private <T> List<T> byNumber(String table, int many, Function<Row, T> value, String... columns) {
            SortedMap<Integer, T> found = new TreeMap<>();
            folder.iterate(table, columns).forEachRemaining(row -> {
                int number = number(table, columns[0], row, many);
                if (found.put(number, value.apply(row)) != null) {
                    throw folder.refused(table, columns[0] + " " + number + " twice");
                }
            });
            if (found.size() < many) {
                throw folder.refused(table, found.size() + " of " + many + " numbers of a " + columns[0]);
            }
            return List.copyOf(found.values());
        }

        private int number(String table, String column, Row row, int many) {
            int number = row.isNullAt(0) ? -1 : row.getInt(0);
            return inRange(table, column, number, many);
        }

        private int inRange(String table, String column, int number, int many) {
            if (number < 0 || number >= many) {
                throw folder.refused(
                        table, "the " + column + " number " + number + ", which is not from 0 to " + (many - 1));
            }
            return number;
        }

        private int[] sequence(Row row, int manyCourses, BitSet taken) {
            int[] sequence = row.<Integer>getList(1).stream()
                    .mapToInt(course -> course == null ? -1 : course)
                    .map(course -> inRange(CleanTables.SEQUENCES, Columns.COURSE, course, manyCourses))
                    .toArray();
            taken.clear();
            IntStream.of(sequence).forEach(taken::set);
            if (taken.cardinality() < sequence.length || sequence.length == 0) {
                throw folder.refused(
                        CleanTables.SEQUENCES, "a course twice, or none, in the sequence of learner " + row.getInt(0));
            }
            return sequence;
        }

        private Known known(Row row) {
            return new Known(
                    new LearnerId(text(CleanTables.LEARNERS, Columns.ID, row, 1)),
                    row.isNullAt(2)
                            ? Gender.UNKNOWN
                            : named(CleanTables.LEARNERS, Gender.values(), Columns.GENDER, row.getString(2)));
        }

        private String text(String table, String column, Row row, int place) {
            if (row.isNullAt(place)) {
                throw folder.refused(table, "a row without '" + column + "'");
            }
            return row.getString(place);
        }

        private Map<Trait, CourseTraits> traits(int manyCourses) {
            Map<Trait, List<List<String>>> names = new EnumMap<>(Trait.class);
            Stream.of(Trait.values())
                    .forEach(trait -> names.put(
                            trait,
                            IntStream.range(0, manyCourses)
                                    .<List<String>>mapToObj(course -> new ArrayList<>())
                                    .toList()));
            folder.iterate(CleanTables.GRAPH, Columns.COURSE, Columns.RELATION, Columns.ENTITY)
                    .forEachRemaining(row -> {
                        int course = number(CleanTables.GRAPH, Columns.COURSE, row, manyCourses);
                        Trait trait = named(
                                CleanTables.GRAPH,
                                Trait.values(),
                                Columns.RELATION,
                                text(CleanTables.GRAPH, Columns.RELATION, row, 1));
                        names.getOrDefault(trait, List.of())
                                .get(course)
                                .add(text(CleanTables.GRAPH, Columns.ENTITY, row, 2));
                    });
            Map<Trait, CourseTraits> traits = new EnumMap<>(Trait.class);
            names.forEach((trait, ofCourses) -> traits.put(trait, CourseTraits.of(ofCourses)));
            return traits;
        }

        private <T extends Enum<T>> T named(String table, T[] values, String column, String name) {
            return Stream.of(values)
                    .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(name))
                    .findFirst()
                    .orElseThrow(() -> folder.refused(table, "the unknown " + column + " '" + name + "'"));
        }
    }
}
