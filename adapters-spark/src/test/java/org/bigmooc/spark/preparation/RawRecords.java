package org.bigmooc.spark.preparation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.catalogue.CourseLink;
import org.bigmooc.domain.catalogue.CourseTopics;
import org.bigmooc.domain.catalogue.Field;
import org.bigmooc.domain.catalogue.LocalizedText;
import org.bigmooc.domain.catalogue.Topic;
import org.bigmooc.domain.dataset.BadLineReason;
import org.bigmooc.domain.dataset.DatasetItem;
import org.bigmooc.domain.dataset.DatasetSource;
import org.bigmooc.domain.dataset.DatasetVisitor;
import org.bigmooc.domain.dataset.Line;
import org.bigmooc.domain.learner.Gender;
import org.bigmooc.domain.learner.Learner;
import org.bigmooc.domain.learner.LearnerId;

/** Records as bad as they come: repeated, of unknown courses, of learners who are named twice, unreadable, and one learner with very many. */
final class RawRecords implements DatasetSource {

    private static final int MOST_ENROLMENTS = 50_000;

    private static final int COURSES = 120;
    private static final int LEARNERS = 400;
    private static final Line LINE = new Line("test", 1, "");

    private final List<DatasetItem> items;

    private RawRecords(List<DatasetItem> items) {
        this.items = List.copyOf(items);
    }

    static RawRecords bySeed(long seed) {
        Random random = new Random(seed);
        List<DatasetItem> items = new ArrayList<>();
        for (int i = 0; i < COURSES; i++) {
            items.add(course(i, random));
        }
        items.add(course(0, random));
        for (int i = 0; i < 3 * COURSES; i++) {
            CourseLink.Kind kind = any(List.of(CourseLink.Kind.values()), random);
            int rank = (int) (40 * random.nextDouble() * random.nextDouble());
            items.add(new DatasetItem.FactEntry(
                    LINE, new CourseLink(courseId(random.nextInt(COURSES + 10)), kind, kind + "-" + rank)));
        }
        items.add(new DatasetItem.BadEntry(LINE, BadLineReason.INVALID_JSON, "not JSON"));
        for (int i = 0; i < LEARNERS; i++) {
            items.add(learner(i, 1 + (int) Math.abs(random.nextGaussian() * 8), random));
        }
        items.add(learner(7, 9, random));
        items.add(learner(LEARNERS, MOST_ENROLMENTS, random));
        return new RawRecords(items);
    }

    private static CourseId courseId(int number) {
        return new CourseId("C_" + number);
    }

    private static DatasetItem course(int number, Random random) {
        List<Field> fields = random.nextInt(4) == 0 ? List.of() : List.of(new Field("Field " + random.nextInt(6)));
        LocalizedText name = random.nextInt(5) == 0
                ? LocalizedText.EMPTY
                : new LocalizedText("Course " + number + "/" + random.nextInt(), "");
        return new DatasetItem.CourseEntry(
                LINE, courseId(number), name, LocalizedText.EMPTY, fields, "", Optional.empty());
    }

    private static DatasetItem learner(int number, int many, Random random) {
        Instant start = Instant.parse("2024-01-01T00:00:00Z");
        List<DatasetItem.EnrolmentEntry> enrolments = IntStream.range(0, many)
                .mapToObj(position -> new DatasetItem.EnrolmentEntry(
                        LINE,
                        courseId((int) ((COURSES + 5) * random.nextDouble() * random.nextDouble())),
                        start.plusSeconds(position / 2)))
                .toList();
        Gender gender = any(List.of(Gender.values()), random);
        return new DatasetItem.LearnerEntry(
                LINE, new Learner(new LearnerId("U_" + number), "", gender, OptionalInt.empty(), ""), enrolments);
    }

    private static <T> T any(List<T> choice, Random random) {
        return choice.get(random.nextInt(choice.size()));
    }

    /** What three of four courses are about. */
    CourseTopics topics() {
        List<Topic> topics = IntStream.range(0, 7)
                .mapToObj(i -> new Topic("topic-" + i, List.of()))
                .toList();
        Map<CourseId, String> byCourse = IntStream.range(0, COURSES)
                .filter(i -> i % 4 != 0)
                .boxed()
                .collect(Collectors.toMap(
                        RawRecords::courseId, i -> topics.get(i % topics.size()).id()));
        return new CourseTopics(topics, byCourse);
    }

    List<DatasetItem> items() {
        return items;
    }

    @Override
    public void read(DatasetVisitor visitor) {
        items.forEach(visitor::visit);
    }

    @Override
    public String fingerprint() {
        return "test";
    }

    @Override
    public long bytesTotal() {
        return items.size();
    }

    @Override
    public long bytesRead() {
        return 0;
    }
}
