package org.bigmooc.domain.activity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.interaction.InteractionKind;
import org.bigmooc.domain.interaction.Placement;

/** Keeps what a stream counts in memory. */
public final class FakeCourseActivity implements CourseActivity {

    private record Row(Optional<Instant> slice, CourseId course, InteractionKind kind) {}

    private final Map<Row, Long> rows = new HashMap<>();
    private final Map<Placement, Long> placements = new HashMap<>();
    private Optional<StreamPosition> position = Optional.empty();

    @Override
    public synchronized void add(CountedBatch batch) {
        boolean goesOn =
                position.filter(last -> last.stream().equals(batch.stream())).isPresent();
        if (goesOn && position.filter(last -> last.batch() >= batch.number()).isPresent()) {
            return;
        }
        if (!goesOn) {
            rows.clear();
            placements.clear();
        }
        batch.totals().forEach(one -> add(Optional.empty(), one));
        batch.youngSlices().forEach((slice, counts) -> counts.forEach(one -> add(Optional.of(slice), one)));
        batch.placements().forEach(one -> placements.merge(one.placement(), one.count(), Long::sum));
        position = Optional.of(new StreamPosition(batch.stream(), batch.number(), batch.at()));
    }

    private void add(Optional<Instant> slice, CourseCount one) {
        rows.merge(new Row(slice, one.course(), one.kind()), one.count(), Long::sum);
    }

    @Override
    public synchronized Optional<StreamPosition> position() {
        return position;
    }

    @Override
    public synchronized List<CourseCount> totals() {
        return of(List.of(Optional.empty()));
    }

    @Override
    public synchronized List<PlacementCount> placements() {
        return placements.entrySet().stream()
                .map(one -> new PlacementCount(one.getKey(), one.getValue()))
                .toList();
    }

    @Override
    public synchronized List<CourseCount> between(Instant from, Instant until) {
        return of(Slices.between(from, until).stream().map(Optional::of).toList());
    }

    private List<CourseCount> of(List<Optional<Instant>> slices) {
        List<CourseCount> counts = new ArrayList<>();
        rows.forEach((row, count) -> {
            if (slices.contains(row.slice())) {
                counts.add(new CourseCount(row.course(), row.kind(), count));
            }
        });
        return counts;
    }
}
