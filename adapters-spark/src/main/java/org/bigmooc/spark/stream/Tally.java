package org.bigmooc.spark.stream;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.bigmooc.domain.activity.CourseCount;
import org.bigmooc.domain.activity.PlacementCount;
import org.bigmooc.domain.activity.Slices;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.interaction.EventId;
import org.bigmooc.domain.interaction.Interaction;
import org.bigmooc.domain.interaction.InteractionKind;
import org.bigmooc.domain.interaction.LoggedInteraction;
import org.bigmooc.domain.interaction.Placement;
import org.bigmooc.domain.learner.LearnerId;

/** What was counted of a part of a batch. Not thread-safe. */
final class Tally implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final long MILLIS_APART = 5;

    private final HashMap<Subject, Long> counts = new HashMap<>();
    private final HashMap<Place, Long> places = new HashMap<>();
    /** Events by when they were recorded, to a few milliseconds. */
    private final HashMap<Long, Long> recorded = new HashMap<>();

    /** Each enrolment, where they are wanted. */
    private final ArrayList<Enrolment> enrolments = new ArrayList<>();

    private final boolean keepsEnrolments;
    private long erasures;
    private long unreadable;

    /** Times are milliseconds since 1970. */
    private record Enrolment(String event, String learner, String course, long at, long recorded)
            implements Serializable {}

    /** What is counted by itself. */
    private record Subject(long slice, String course, String kind) implements Serializable {}

    /** Where the course of an enrolment stood. */
    private record Place(String list, int rank) implements Serializable {}

    Tally(boolean keepsEnrolments) {
        this.keepsEnrolments = keepsEnrolments;
    }

    void add(Row event) {
        String kind = event.getString(3);
        switch (kind) {
            case EventColumns.ERASURE -> erasures++;
            case EventColumns.UNREADABLE -> unreadable++;
            default -> {
                long slice = Slices.of(Instant.ofEpochMilli(event.getLong(4))).getEpochSecond();
                counts.merge(new Subject(slice, event.getString(2), kind), 1L, Long::sum);
                recorded.merge(event.getLong(5) / MILLIS_APART * MILLIS_APART, 1L, Long::sum);
                if (kind.equals(InteractionKind.ENROL.slug())) {
                    addEnrolment(event);
                }
            }
        }
    }

    private void addEnrolment(Row event) {
        if (!event.isNullAt(6)) {
            places.merge(new Place(event.getString(6), event.getInt(7)), 1L, Long::sum);
        }
        if (keepsEnrolments) {
            enrolments.add(new Enrolment(
                    event.getString(1), event.getString(0), event.getString(2), event.getLong(4), event.getLong(5)));
        }
    }

    Tally plus(Tally other) {
        Tally sum = new Tally(keepsEnrolments);
        for (Tally one : List.of(this, other)) {
            one.counts.forEach((subject, count) -> sum.counts.merge(subject, count, Long::sum));
            one.places.forEach((place, count) -> sum.places.merge(place, count, Long::sum));
            one.recorded.forEach((moment, count) -> sum.recorded.merge(moment, count, Long::sum));
            sum.enrolments.addAll(one.enrolments);
            sum.erasures += one.erasures;
            sum.unreadable += one.unreadable;
        }
        return sum;
    }

    /** The counts, under the beginning of each slice. */
    Map<Instant, List<CourseCount>> slices() {
        Map<Instant, List<CourseCount>> slices = new HashMap<>();
        counts.forEach((subject, count) -> slices.computeIfAbsent(
                        Instant.ofEpochSecond(subject.slice()), start -> new ArrayList<>())
                .add(new CourseCount(new CourseId(subject.course()), InteractionKind.of(subject.kind()), count)));
        return slices;
    }

    /** Where the courses of enrolments stood, each place once. */
    List<PlacementCount> placements() {
        return places.entrySet().stream()
                .map(one -> new PlacementCount(
                        new Placement(one.getKey().list(), one.getKey().rank()), one.getValue()))
                .toList();
    }

    /** Each enrolment, ordered by when they were recorded. */
    List<LoggedInteraction> enrolments() {
        return enrolments.stream()
                .sorted(Comparator.comparingLong(Enrolment::recorded).thenComparing(Enrolment::event))
                .map(one -> new LoggedInteraction(
                        new Interaction(
                                new EventId(one.event()),
                                new LearnerId(one.learner()),
                                new CourseId(one.course()),
                                InteractionKind.ENROL,
                                Instant.ofEpochMilli(one.at())),
                        Instant.ofEpochMilli(one.recorded())))
                .toList();
    }

    /** How many events are that old. */
    Map<Duration, Long> ages(Instant now) {
        Map<Duration, Long> ages = new HashMap<>();
        recorded.forEach((moment, count) -> ages.put(Duration.between(Instant.ofEpochMilli(moment), now), count));
        return ages;
    }

    /** All that was not left out as a duplicate. */
    long distinct() {
        return counts.values().stream().mapToLong(Long::longValue).sum() + erasures + unreadable;
    }

    long unreadable() {
        return unreadable;
    }
}
