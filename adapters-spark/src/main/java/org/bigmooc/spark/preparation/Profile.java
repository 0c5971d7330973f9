package org.bigmooc.spark.preparation;

import static org.apache.spark.sql.functions.ceil;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.log2;
import static org.apache.spark.sql.functions.row_number;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.DataTypes;
import org.bigmooc.domain.catalogue.CourseLink;
import org.bigmooc.domain.preparation.Distribution;

/** Counts what an analyst looks at first. */
final class Profile {

    private static final int MOST_SHOWN = 20;
    private static final String MANY = "many";
    private static final String GROUP = "group";

    private final Map<String, Dataset<Row>> tables;

    Profile(Map<String, Dataset<Row>> tables) {
        this.tables = tables;
    }

    List<Distribution> distributions() {
        List<Distribution> all = new ArrayList<>();
        all.add(bySize("learners by enrolments", table(CleanTables.LEARNERS)));
        all.add(bySize("courses by enrolments", table(CleanTables.COURSES)));
        all.addAll(mostCommon());
        all.add(genders());
        all.add(missing());
        return all;
    }

    private static List<String> relations() {
        return Stream.concat(
                        Stream.of(Columns.FIELD),
                        Stream.of(CourseLink.Kind.values())
                                .map(kind -> kind.name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    private Dataset<Row> table(String name) {
        return java.util.Objects.requireNonNull(tables.get(name), name);
    }

    /** In groups that double: 1, 2, 3–4, 5–8 and so on. */
    private static Distribution bySize(String title, Dataset<Row> table) {
        List<Row> rows = table.withColumn(
                        GROUP, ceil(log2(col(Columns.ENROLMENTS))).cast(DataTypes.IntegerType))
                .groupBy(GROUP)
                .agg(count(lit(1)).as(MANY))
                .orderBy(GROUP)
                .collectAsList();
        return new Distribution(
                title,
                rows.stream()
                        .map(row -> new Distribution.Group(doubling(row.getInt(0)), row.getLong(1)))
                        .toList());
    }

    private static String doubling(int group) {
        long highest = 1L << group;
        long lowest = highest / 2 + 1;
        return lowest >= highest ? Long.toString(highest) : lowest + "–" + highest;
    }

    private List<Distribution> mostCommon() {
        WindowSpec inRelation =
                Window.partitionBy(Columns.RELATION).orderBy(col(MANY).desc(), col(Columns.ENTITY));
        List<Row> rows = table(CleanTables.GRAPH)
                .groupBy(Columns.RELATION, Columns.ENTITY)
                .agg(count(lit(1)).as(MANY))
                .withColumn(GROUP, row_number().over(inRelation))
                .where(col(GROUP).leq(MOST_SHOWN))
                .orderBy(GROUP)
                .select(Columns.ENTITY, MANY, Columns.RELATION)
                .collectAsList();
        return relations().stream()
                .map(relation -> new Distribution(
                        "courses by " + relation + ", the " + MOST_SHOWN + " most common",
                        groups(rows.stream()
                                .filter(row -> row.getString(2).equals(relation))
                                .toList())))
                .toList();
    }

    private Distribution genders() {
        List<Row> rows = table(CleanTables.LEARNERS)
                .groupBy(coalesce(col(Columns.GENDER), lit("unknown")).as(GROUP))
                .agg(count(lit(1)).as(MANY))
                .orderBy(GROUP)
                .collectAsList();
        return new Distribution("learners by gender", groups(rows));
    }

    private static List<Distribution.Group> groups(List<Row> rows) {
        return rows.stream()
                .map(row -> new Distribution.Group(row.getString(0), row.getLong(1)))
                .toList();
    }

    private Distribution missing() {
        List<Distribution.Group> groups = new ArrayList<>();
        groups.addAll(without(
                table(CleanTables.COURSES),
                Map.of(
                        "courses without a name", "name is null and name_vi is null",
                        "courses without a description", "about is null and about_vi is null")));
        groups.addAll(coursesWithout());
        groups.addAll(without(
                table(CleanTables.LEARNERS),
                Map.of(
                        "learners without a gender", "gender is null",
                        "learners without a school", "school is null",
                        "learners without a year of birth", "year_of_birth is null")));
        return new Distribution("missing values", groups);
    }

    private static List<Distribution.Group> without(Dataset<Row> table, Map<String, String> conditions) {
        List<String> labels = conditions.keySet().stream().sorted().toList();
        Column[] counts = labels.stream()
                .map(label -> expr("count_if(" + conditions.get(label) + ")"))
                .toArray(Column[]::new);
        Row row = table.select(counts).first();
        return IntStream.range(0, labels.size())
                .mapToObj(i -> new Distribution.Group(labels.get(i), row.getLong(i)))
                .toList();
    }

    private List<Distribution.Group> coursesWithout() {
        long all = table(CleanTables.COURSES).count();
        Map<String, Long> with = table(CleanTables.GRAPH)
                .groupBy(Columns.RELATION)
                .agg(countDistinct(col(Columns.COURSE)))
                .collectAsList()
                .stream()
                .collect(Collectors.toMap(row -> row.getString(0), row -> row.getLong(1)));
        return relations().stream()
                .map(relation -> new Distribution.Group(
                        "courses without a " + relation + " that is common enough",
                        all - with.getOrDefault(relation, 0L)))
                .toList();
    }
}
