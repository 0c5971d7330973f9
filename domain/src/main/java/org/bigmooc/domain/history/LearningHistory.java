package org.bigmooc.domain.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.interaction.Interaction;
import org.bigmooc.domain.interaction.InteractionKind;
import org.bigmooc.domain.learner.LearnerId;

/** Everything a learner did that recommendations depend on; immutable. */
public final class LearningHistory {

    /** How many of the latest views of courses not taken belong to the sequence. */
    public static final int RECENT_VIEWS = 5;

    private static final Comparator<HistoryStep> IN_ORDER =
            Comparator.comparing(HistoryStep::at).thenComparing(HistoryStep::course);

    private final LearnerId learner;
    private final Map<CourseId, Map<InteractionKind, HistoryEntry>> byCourse;
    private final List<HistoryStep> steps;

    private LearningHistory(LearnerId learner, Map<CourseId, Map<InteractionKind, HistoryEntry>> byCourse) {
        this.learner = learner;
        this.byCourse = byCourse;
        this.steps = order(byCourse);
    }

    /** The history that these entries make; entries of the same course and kind are merged. */
    public static LearningHistory of(LearnerId learner, Collection<HistoryEntry> entries) {
        Map<CourseId, Map<InteractionKind, HistoryEntry>> byCourse = new HashMap<>();
        entries.forEach(entry -> put(byCourse, entry));
        return new LearningHistory(learner, byCourse);
    }

    /** The history of someone who has done nothing yet. */
    public static LearningHistory empty(LearnerId learner) {
        return new LearningHistory(learner, Map.of());
    }

    /** This history extended by further interactions of the same learner; adding the same again changes nothing. */
    public LearningHistory with(Collection<Interaction> interactions) {
        if (interactions.isEmpty()) {
            return this;
        }
        List<HistoryEntry> all = new ArrayList<>(entries());
        interactions.forEach(interaction -> all.add(HistoryEntry.of(interaction)));
        return of(learner, all);
    }

    private static void put(Map<CourseId, Map<InteractionKind, HistoryEntry>> byCourse, HistoryEntry entry) {
        byCourse.computeIfAbsent(entry.course(), course -> new EnumMap<>(InteractionKind.class))
                .merge(entry.kind(), entry, HistoryEntry::merge);
    }

    private static List<HistoryStep> order(Map<CourseId, Map<InteractionKind, HistoryEntry>> byCourse) {
        List<HistoryStep> taken = new ArrayList<>();
        List<HistoryStep> viewed = new ArrayList<>();
        byCourse.forEach((course, kinds) -> {
            HistoryStep step = step(course, kinds);
            (step.taken() ? taken : viewed).add(step);
        });
        viewed.sort(IN_ORDER.reversed());
        taken.addAll(viewed.subList(0, Math.min(RECENT_VIEWS, viewed.size())));
        taken.sort(IN_ORDER);
        return List.copyOf(taken);
    }

    private static HistoryStep step(CourseId course, Map<InteractionKind, HistoryEntry> kinds) {
        HistoryEntry enrolled = kinds.get(InteractionKind.ENROL);
        if (enrolled != null) {
            return new HistoryStep(course, true, enrolled.first());
        }
        return kinds.values().stream()
                .filter(entry -> entry.kind().takesCourse())
                .map(HistoryEntry::first)
                .min(Comparator.naturalOrder())
                .map(first -> new HistoryStep(course, true, first))
                .orElseGet(() -> new HistoryStep(
                        course, false, kinds.values().iterator().next().last()));
    }

    /** Whose history it is. */
    public LearnerId learner() {
        return learner;
    }

    /** Every entry, in no particular order. */
    public List<HistoryEntry> entries() {
        return byCourse.values().stream()
                .flatMap(kinds -> kinds.values().stream())
                .toList();
    }

    /** Courses taken, by time of enrolment, and the {@value #RECENT_VIEWS} courses looked at last, by time of the last look; oldest first. */
    public List<HistoryStep> steps() {
        return steps;
    }

    /** The courses of {@link #steps()}, oldest first, each once. */
    public List<CourseId> courses() {
        return steps.stream().map(HistoryStep::course).toList();
    }

    /** The courses taken, whatever became of them. */
    public Set<CourseId> taken() {
        return steps.stream()
                .filter(HistoryStep::taken)
                .map(HistoryStep::course)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The courses taken before the one of an enrolment, oldest first, whether or not the enrolment is in this history yet; empty if that
     * course was taken at an earlier time already.
     */
    public Optional<List<CourseId>> takenBefore(Interaction enrolment) {
        List<CourseId> before = new ArrayList<>();
        for (HistoryStep step : steps) {
            if (step.taken() && step.course().equals(enrolment.course())) {
                boolean again = step.at().isBefore(enrolment.at());
                return again ? Optional.empty() : Optional.of(before);
            }
            if (step.taken()) {
                before.add(step.course());
            }
        }
        return Optional.of(before);
    }

    /** The courses taken with how far each has come, oldest first. */
    public List<Enrolment> enrolments() {
        return steps.stream().filter(HistoryStep::taken).map(this::enrolment).toList();
    }

    private Enrolment enrolment(HistoryStep step) {
        Map<InteractionKind, HistoryEntry> kinds = byCourse.getOrDefault(step.course(), Map.of());
        Instant enrolled = last(kinds, InteractionKind.ENROL);
        Instant completed = last(kinds, InteractionKind.COMPLETE);
        Instant dropped = last(kinds, InteractionKind.DROP);
        EnrolmentStatus status = EnrolmentStatus.ACTIVE;
        if (completed.isAfter(Instant.MIN)) {
            status = EnrolmentStatus.COMPLETED;
        }
        if (dropped.isAfter(enrolled) && dropped.isAfter(completed)) {
            status = EnrolmentStatus.DROPPED;
        }
        return new Enrolment(step.course(), step.at(), status);
    }

    private static Instant last(Map<InteractionKind, HistoryEntry> kinds, InteractionKind kind) {
        HistoryEntry entry = kinds.get(kind);
        return entry == null ? Instant.MIN : entry.last();
    }

    /** Whether there is nothing in it. */
    public boolean isEmpty() {
        return steps.isEmpty();
    }

    /** A 64-bit hash of the sequence: two histories that lead to the same recommendations have the same one. */
    public long fingerprint() {
        long hash = 0xcbf29ce484222325L;
        for (HistoryStep step : steps) {
            String id = step.course().value();
            for (int i = 0; i < id.length(); i++) {
                hash = (hash ^ id.charAt(i)) * 0x100000001b3L;
            }
            hash = (hash ^ (step.taken() ? 1 : 2)) * 0x100000001b3L;
        }
        return hash;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LearningHistory that && learner.equals(that.learner) && byCourse.equals(that.byCourse);
    }

    @Override
    public int hashCode() {
        return 31 * learner.hashCode() + byCourse.hashCode();
    }

    @Override
    public String toString() {
        return "LearningHistory[" + learner + ", " + steps + "]";
    }
}
