package org.bigmooc.domain.activity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bigmooc.domain.catalogue.Catalogue;
import org.bigmooc.domain.catalogue.Course;
import org.bigmooc.domain.catalogue.CourseCatalogue;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.catalogue.Field;
import org.bigmooc.domain.interaction.InteractionKind;

/** What learners do with courses right now, as a stream counted it. Thread-safe. */
public final class SeeActivity {

    /** The window in which a course is trending. */
    public static final Duration WINDOW = Duration.ofHours(24);

    /** How many of them somebody can look at; every version that learns on is one more. */
    private static final int MOST_LISTS = 50;

    private static final Comparator<CourseCount> MOST_FIRST =
            Comparator.comparingLong(CourseCount::count).reversed().thenComparing(CourseCount::course);

    private final CourseActivity activity;
    private final CourseCatalogue courses;
    private final Clock clock;

    /** Sees what this store keeps. */
    public SeeActivity(CourseActivity activity, CourseCatalogue courses, Clock clock) {
        this.activity = activity;
        this.courses = courses;
        this.clock = clock;
    }

    /** The enrolments of each course in the window that ends now, most first. */
    public List<CourseCount> trending() {
        Instant now = clock.instant();
        Map<CourseId, Long> sums = new HashMap<>();
        activity.between(now.minus(WINDOW), now).stream()
                .filter(one -> one.kind() == InteractionKind.ENROL)
                .forEach(one -> sums.merge(one.course(), one.count(), Long::sum));
        return sums.entrySet().stream()
                .map(sum -> new CourseCount(sum.getKey(), InteractionKind.ENROL, sum.getValue()))
                .sorted(MOST_FIRST)
                .toList();
    }

    /** The events of each kind since the stream began. */
    public Map<InteractionKind, Long> kinds() {
        Map<InteractionKind, Long> sums = new EnumMap<>(InteractionKind.class);
        activity.totals().forEach(one -> sums.merge(one.kind(), one.count(), Long::sum));
        return sums;
    }

    /** How good the lists were that learners were served since the stream began: those most compared, ordered by what gave them. */
    public List<ListQuality> quality() {
        return ListQuality.of(activity.placements()).stream()
                .sorted(Comparator.comparingLong(ListQuality::lists).reversed())
                .limit(MOST_LISTS)
                .sorted(Comparator.comparing(ListQuality::list))
                .toList();
    }

    /** The counts of each field since the stream began, ordered by its name: the sums over its courses as the catalogue has them now. */
    public List<FieldCount> fields() {
        Catalogue catalogue = courses.current();
        Map<Field, Map<InteractionKind, Long>> sums = new HashMap<>();
        for (CourseCount one : activity.totals()) {
            fields(catalogue, one.course())
                    .forEach(field -> sums.computeIfAbsent(field, unused -> new EnumMap<>(InteractionKind.class))
                            .merge(one.kind(), one.count(), Long::sum));
        }
        return sums.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(field -> field.getValue().entrySet().stream()
                        .map(kind -> new FieldCount(field.getKey(), kind.getKey(), kind.getValue())))
                .toList();
    }

    private static Stream<Field> fields(Catalogue catalogue, CourseId course) {
        return catalogue.find(course).map(Course::fields).stream().flatMap(fields -> fields.stream());
    }
}
