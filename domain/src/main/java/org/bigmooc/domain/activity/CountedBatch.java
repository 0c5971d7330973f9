package org.bigmooc.domain.activity;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.interaction.InteractionKind;

/**
 * What a stream counted in one batch of events.
 *
 * @param stream which one
 * @param number of the batch, larger than that of the one before; a batch that comes again has the number that it had, and the same events
 * @param at when it was counted
 * @param slices the counts by when the events were, under the beginning of each slice
 * @param placements where the courses that learners enrolled in stood in the lists that they were served before; each place once
 */
public record CountedBatch(
        String stream,
        long number,
        Instant at,
        Map<Instant, List<CourseCount>> slices,
        List<PlacementCount> placements) {

    /** Of what something is counted. */
    private record Subject(CourseId course, InteractionKind kind) {}

    /** Copies the map and the list. */
    public CountedBatch {
        slices = Map.copyOf(slices);
        placements = List.copyOf(placements);
    }

    /** How often each thing was done with each course, whenever it was. */
    public List<CourseCount> totals() {
        Map<Subject, Long> sums = new HashMap<>();
        slices.values().stream()
                .flatMap(List::stream)
                .forEach(one -> sums.merge(new Subject(one.course(), one.kind()), one.count(), Long::sum));
        return sums.entrySet().stream()
                .map(sum -> new CourseCount(sum.getKey().course(), sum.getKey().kind(), sum.getValue()))
                .toList();
    }

    /** The slices that are young enough to be kept. */
    public Map<Instant, List<CourseCount>> youngSlices() {
        Instant oldest = Slices.of(at.minus(Slices.KEPT));
        return slices.entrySet().stream()
                .filter(slice -> !slice.getKey().isBefore(oldest))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The same without what was counted of other courses. */
    public CountedBatch of(Predicate<CourseId> courses) {
        return new CountedBatch(
                stream,
                number,
                at,
                slices.entrySet().stream()
                        .collect(Collectors.toUnmodifiableMap(
                                Map.Entry::getKey,
                                slice -> slice.getValue().stream()
                                        .filter(one -> courses.test(one.course()))
                                        .toList())),
                placements);
    }

    /** How many events were counted. */
    public long events() {
        return slices.values().stream()
                .flatMap(List::stream)
                .mapToLong(CourseCount::count)
                .sum();
    }
}
