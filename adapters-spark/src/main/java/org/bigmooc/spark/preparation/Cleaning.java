package org.bigmooc.spark.preparation;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.bigmooc.domain.preparation.CleaningRules;

/** Applies the rules, one after the other, and notes what each leaves. */
final class Cleaning {

    private static final String SEMI = "left_semi";
    private static final String FIRST = "first";

    private final CleaningRules rules;
    private final Effects effects;
    private final Scratch scratch;

    Cleaning(CleaningRules rules, Effects effects, Scratch scratch) {
        this.rules = rules;
        this.effects = effects;
        this.scratch = scratch;
    }

    CleanTables clean(RawTables raw) {
        Dataset<Row> courses = namedOnce(raw.courses(), Columns.COURSE, "courses");
        Dataset<Row> learners = namedOnce(raw.learners(), Columns.LEARNER, "learners");
        Dataset<Row> enrolments = core(repeatedOnce(known(raw.enrolments(), courses, learners)));

        Dataset<Row> courseNumbers = numbered(enrolments, Columns.COURSE);
        Dataset<Row> learnerNumbers = numbered(enrolments, Columns.LEARNER);
        noteKept("courses", courses, courseNumbers);
        noteKept("learners", learners, learnerNumbers);
        Dataset<Row> numberedEnrolments = scratch.keep(enrolments
                .withColumnRenamed(Columns.COURSE, "course_id")
                .withColumnRenamed(Columns.LEARNER, "learner_id")
                .join(courseNumbers.withColumnRenamed(Columns.ID, "course_id"), "course_id")
                .join(learnerNumbers.withColumnRenamed(Columns.ID, "learner_id"), "learner_id")
                .select(Columns.LEARNER, Columns.COURSE, Columns.POSITION, Columns.AT));
        return new CleanTables(
                described(courses, courseNumbers, numberedEnrolments, Columns.COURSE),
                described(learners, learnerNumbers, numberedEnrolments, Columns.LEARNER),
                numberedEnrolments,
                Sequences.of(numberedEnrolments),
                new CourseGraph(rules, effects, scratch).of(raw.links(), courseNumbers));
    }

    /** Where an id is given twice, the first one counts. */
    private Dataset<Row> namedOnce(Dataset<Row> entries, String id, String of) {
        Column[] all = java.util.Arrays.stream(entries.columns())
                .map(name -> col(name))
                .toArray(Column[]::new);
        Dataset<Row> once =
                scratch.keep(entries.groupBy(id).agg(min(struct(all)).as(FIRST)).select(FIRST + ".*"));
        effects.add("named once", of, entries.count(), once.count());
        return once;
    }

    /** A time and a learner are there already, or the record could not be read. */
    private Dataset<Row> known(Dataset<Row> enrolments, Dataset<Row> courses, Dataset<Row> learners) {
        long read = enrolments.count();
        Dataset<Row> ofFirst = scratch.keep(enrolments.join(learners.select(Columns.ENTRY), Columns.ENTRY, SEMI));
        long first = noted("of a learner named once", read, ofFirst);
        Dataset<Row> known = scratch.keep(ofFirst.join(courses.select(Columns.COURSE), Columns.COURSE, SEMI));
        noted("of a known course", first, known);
        return known;
    }

    /** The first enrolment in a course counts. */
    private Dataset<Row> repeatedOnce(Dataset<Row> enrolments) {
        Dataset<Row> once = scratch.keep(enrolments
                .groupBy(Columns.LEARNER, Columns.COURSE)
                .agg(min(struct(col(Columns.POSITION), col(Columns.AT))).as(FIRST))
                .select(
                        col(Columns.LEARNER),
                        col(Columns.COURSE),
                        col(FIRST + "." + Columns.POSITION),
                        col(FIRST + "." + Columns.AT)));
        noted("no repeated enrolment", effects.last("enrolments"), once);
        return once;
    }

    /** The largest part in which every learner and every course has enough enrolments; there is only one, whichever rule comes first. */
    private Dataset<Row> core(Dataset<Row> enrolments) {
        long before = effects.last("enrolments");
        long last;
        long left = before;
        int rounds = 0;
        Dataset<Row> core = enrolments;
        do {
            last = left;
            core = often(core, Columns.COURSE, rules.learnersPerCourse());
            core = scratch.keep(often(core, Columns.LEARNER, rules.enrolmentsPerLearner()));
            left = core.count();
            rounds++;
        } while (left < last);
        effects.add(
                "at least %d of a learner and %d of a course, after %d rounds"
                        .formatted(rules.enrolmentsPerLearner(), rules.learnersPerCourse(), rounds),
                "enrolments",
                before,
                left);
        return core;
    }

    private static Dataset<Row> often(Dataset<Row> enrolments, String id, int least) {
        Dataset<Row> enough = enrolments
                .groupBy(id)
                .agg(count(lit(1)).as(Columns.ENROLMENTS))
                .where(col(Columns.ENROLMENTS).geq(least))
                .select(id);
        return enrolments.join(enough, id, SEMI);
    }

    /** Numbers from 0 on in the order of the ids: the same ids have the same numbers, however the rows are spread. */
    private Dataset<Row> numbered(Dataset<Row> enrolments, String id) {
        Dataset<Row> ids = scratch.keep(enrolments.select(id).distinct()).orderBy(id);
        StructType schema =
                new StructType().add(Columns.ID, DataTypes.StringType, false).add(id, DataTypes.IntegerType, false);
        return scratch.keep(ids.sparkSession()
                .createDataFrame(
                        ids.javaRDD()
                                .zipWithIndex()
                                .map(pair -> org.apache.spark.sql.RowFactory.create(
                                        pair._1().getString(0), Math.toIntExact(pair._2()))),
                        schema));
    }

    private static Dataset<Row> described(
            Dataset<Row> entries, Dataset<Row> numbers, Dataset<Row> enrolments, String id) {
        Dataset<Row> counts = enrolments.groupBy(id).agg(count(lit(1)).as(Columns.ENROLMENTS));
        return entries.drop(Columns.ENTRY)
                .withColumnRenamed(id, Columns.ID)
                .join(numbers, Columns.ID)
                .join(counts, id);
    }

    private long noted(String rule, long before, Dataset<Row> after) {
        long left = after.count();
        effects.add(rule, "enrolments", before, left);
        return left;
    }

    private void noteKept(String of, Dataset<Row> before, Dataset<Row> after) {
        effects.add("with an enrolment that is left", of, before.count(), after.count());
    }
}
