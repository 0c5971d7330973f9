package org.bigmooc.spark.preparation;

import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;

import java.sql.Timestamp;
import java.util.List;
import java.util.Locale;
import java.util.function.LongConsumer;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.bigmooc.domain.catalogue.CourseLink;
import org.bigmooc.domain.catalogue.CourseTopics;
import org.bigmooc.domain.dataset.DatasetItem;
import org.bigmooc.domain.dataset.DatasetVisitor;
import org.bigmooc.domain.learner.Gender;
import org.bigmooc.domain.learner.Learner;
import org.jspecify.annotations.Nullable;

/** Takes a data set's records and passes them on to Spark in blocks, so that memory holds one block of each kind. */
final class Staging implements DatasetVisitor {

    private final BlockWriter courses;
    private final BlockWriter learners;
    private final BlockWriter enrolments;
    private final BlockWriter links;
    private final CourseTopics topics;
    private long entries;
    private long bad;

    /**
     * Stages below this folder.
     *
     * @param topics what courses are about, beside what the records say
     * @param progress is told the number of enrolments after each block of them, and may end the reading by throwing
     */
    Staging(SparkSession session, String folder, CourseTopics topics, LongConsumer progress) {
        this.topics = topics;
        LongConsumer silent = rows -> {};
        this.courses = new BlockWriter(session, folder + "/courses", coursesSchema(), silent);
        this.learners = new BlockWriter(session, folder + "/learners", learnersSchema(), silent);
        this.enrolments = new BlockWriter(session, folder + "/enrolments", enrolmentsSchema(), progress);
        this.links = new BlockWriter(session, folder + "/links", linksSchema(), silent);
    }

    private static StructType coursesSchema() {
        return new StructType()
                .add(Columns.ENTRY, LongType, false)
                .add(Columns.COURSE, StringType, false)
                .add(Columns.NAME, StringType)
                .add(Columns.NAME_VI, StringType)
                .add(Columns.ABOUT, StringType)
                .add(Columns.ABOUT_VI, StringType);
    }

    private static StructType learnersSchema() {
        return new StructType()
                .add(Columns.ENTRY, LongType, false)
                .add(Columns.LEARNER, StringType, false)
                .add(Columns.GENDER, StringType)
                .add(Columns.YEAR_OF_BIRTH, IntegerType)
                .add(Columns.SCHOOL, StringType);
    }

    private static StructType enrolmentsSchema() {
        return new StructType()
                .add(Columns.ENTRY, LongType, false)
                .add(Columns.POSITION, IntegerType, false)
                .add(Columns.LEARNER, StringType, false)
                .add(Columns.COURSE, StringType, false)
                .add(Columns.AT, TimestampType, false);
    }

    private static StructType linksSchema() {
        return new StructType()
                .add(Columns.COURSE, StringType, false)
                .add(Columns.RELATION, StringType, false)
                .add(Columns.ENTITY, StringType, false);
    }

    @Override
    public boolean wantsMore() {
        return true;
    }

    @Override
    public void visit(DatasetItem item) {
        entries++;
        switch (item) {
            case DatasetItem.CourseEntry course -> take(course);
            case DatasetItem.LearnerEntry learner -> take(learner);
            case DatasetItem.FactEntry fact -> {
                if (fact.fact() instanceof CourseLink link) {
                    String relation = link.kind().name().toLowerCase(Locale.ROOT);
                    links.add(RowFactory.create(link.course().value(), relation, link.target()));
                }
            }
            case DatasetItem.BadEntry unused -> bad++;
            case DatasetItem.IgnoredEntry unused -> entries--;
        }
    }

    private void take(DatasetItem.CourseEntry entry) {
        String course = entry.course().value();
        courses.add(RowFactory.create(
                entries,
                course,
                orNull(entry.name().original()),
                orNull(entry.name().vietnamese()),
                orNull(entry.about().original()),
                orNull(entry.about().vietnamese())));
        topics.of(entry.course()).ifPresent(topic -> links.add(RowFactory.create(course, Columns.TOPIC, topic.id())));
        entry.fields().forEach(field -> links.add(RowFactory.create(course, Columns.FIELD, field.name())));
    }

    private void take(DatasetItem.LearnerEntry entry) {
        Learner learner = entry.learner();
        String id = learner.id().value();
        learners.add(RowFactory.create(
                entries,
                id,
                learner.gender() == Gender.UNKNOWN
                        ? null
                        : learner.gender().name().toLowerCase(Locale.ROOT),
                learner.yearOfBirth().isPresent() ? learner.yearOfBirth().getAsInt() : null,
                orNull(learner.school())));
        List<DatasetItem.EnrolmentEntry> taken = entry.enrolments();
        for (int i = 0; i < taken.size(); i++) {
            DatasetItem.EnrolmentEntry enrolment = taken.get(i);
            enrolments.add(
                    RowFactory.create(entries, i, id, enrolment.course().value(), Timestamp.from(enrolment.at())));
        }
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text;
    }

    /** Everything that was read. */
    RawTables finish(Effects effects) {
        effects.add("can be read", "records", entries, entries - bad);
        return new RawTables(courses.finish(), learners.finish(), enrolments.finish(), links.finish());
    }
}
