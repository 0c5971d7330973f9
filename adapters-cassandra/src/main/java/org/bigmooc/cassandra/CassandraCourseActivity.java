package org.bigmooc.cassandra;

import com.datastax.oss.driver.api.core.cql.AsyncResultSet;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bigmooc.domain.activity.CountedBatch;
import org.bigmooc.domain.activity.CourseActivity;
import org.bigmooc.domain.activity.CourseCount;
import org.bigmooc.domain.activity.PlacementCount;
import org.bigmooc.domain.activity.Slices;
import org.bigmooc.domain.activity.StreamPosition;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.interaction.Placement;
import org.jspecify.annotations.Nullable;

/**
 * What a stream counts. The rows of a batch are written one by one, each with the batch's number, and the position after them: what a batch
 * left half-way is completed when it comes again, and what it had counted is not counted again.
 */
final class CassandraCourseActivity implements CourseActivity {

    private static final String ALL = "all";
    private static final int FOR_EVER = 0;
    private static final int AGEING =
            Math.toIntExact(Slices.KEPT.plus(Duration.ofHours(1)).toSeconds());

    private final Database database;
    private final Pages pages;
    private final PreparedStatement position;
    private final PreparedStatement move;
    private final PreparedStatement find;
    private final PreparedStatement save;
    private final PreparedStatement slice;
    private final PreparedStatement findPlacement;
    private final PreparedStatement savePlacement;
    private final PreparedStatement placements;

    /** A row to be raised. */
    private record Raise(String slice, CourseCount by, int timeToLive) {}

    CassandraCourseActivity(Database database) {
        this.database = database;
        this.pages = new Pages(database);
        this.position = database.prepare(
                Profile.READ, "SELECT stream, last_batch, at FROM activity_position WHERE scope = '" + ALL + "'");
        this.move = database.prepare(
                Profile.WRITE,
                "INSERT INTO activity_position (scope, stream, last_batch, at) VALUES ('" + ALL + "', ?, ?, ?)");
        this.find = database.prepare(
                Profile.READ,
                "SELECT number, stream, last_batch FROM activity WHERE slice = ? AND course = ? AND kind = ?");
        this.save = database.prepare(
                Profile.WRITE,
                "INSERT INTO activity (slice, course, kind, number, stream, last_batch) VALUES (?, ?, ?, ?, ?, ?) USING TTL ?");
        this.slice =
                database.prepare(Profile.SCAN, "SELECT course, kind, number, stream FROM activity WHERE slice = ?");
        this.findPlacement = database.prepare(
                Profile.READ,
                "SELECT number, stream, last_batch FROM activity_placement WHERE scope = '" + ALL
                        + "' AND list = ? AND rank = ?");
        this.savePlacement = database.prepare(
                Profile.WRITE,
                "INSERT INTO activity_placement (scope, list, rank, number, stream, last_batch) VALUES ('" + ALL
                        + "', ?, ?, ?, ?, ?)");
        this.placements = database.prepare(
                Profile.SCAN, "SELECT list, rank, number, stream FROM activity_placement WHERE scope = '" + ALL + "'");
    }

    @Override
    public void add(CountedBatch batch) {
        boolean there = position()
                .filter(last -> last.stream().equals(batch.stream()) && last.batch() >= batch.number())
                .isPresent();
        if (there) {
            return;
        }
        List<Raise> raises = new ArrayList<>();
        batch.totals().forEach(one -> raises.add(new Raise(ALL, one, FOR_EVER)));
        batch.youngSlices()
                .forEach(
                        (start, counts) -> counts.forEach(one -> raises.add(new Raise(start.toString(), one, AGEING))));
        raise(raises, batch);
        raisePlacements(batch);
        database.execute(move.bind(batch.stream(), batch.number(), Instants.write(batch.at())));
    }

    private void raise(List<Raise> raises, CountedBatch batch) {
        List<AsyncResultSet> rows = database.executeAll(raises.stream()
                .map(one -> find.bind(
                        one.slice(),
                        one.by().course().value(),
                        KindCode.write(one.by().kind())))
                .toList());
        List<BoundStatement> saves = new ArrayList<>();
        for (int i = 0; i < raises.size(); i++) {
            Row row = rows.get(i).one();
            if (!counts(row, batch)) {
                saves.add(save(raises.get(i), row, batch));
            }
        }
        database.executeAll(saves);
    }

    private void raisePlacements(CountedBatch batch) {
        List<AsyncResultSet> rows = database.executeAll(batch.placements().stream()
                .map(PlacementCount::placement)
                .map(one -> findPlacement.bind(one.list(), one.rank()))
                .toList());
        List<BoundStatement> saves = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i).one();
            if (!counts(row, batch)) {
                saves.add(save(batch.placements().get(i), row, batch));
            }
        }
        database.executeAll(saves);
    }

    private BoundStatement save(PlacementCount by, @Nullable Row row, CountedBatch batch) {
        Placement placement = by.placement();
        return savePlacement.bind(
                placement.list(), placement.rank(), before(row, batch) + by.count(), batch.stream(), batch.number());
    }

    private static boolean counts(@Nullable Row row, CountedBatch batch) {
        return isOf(batch.stream(), row) && row != null && row.getLong("last_batch") >= batch.number();
    }

    private static boolean isOf(String stream, @Nullable Row row) {
        return row != null && Texts.text(row, "stream").equals(stream);
    }

    private BoundStatement save(Raise raise, @Nullable Row row, CountedBatch batch) {
        CourseCount by = raise.by();
        return save.bind(
                raise.slice(),
                by.course().value(),
                KindCode.write(by.kind()),
                before(row, batch) + by.count(),
                batch.stream(),
                batch.number(),
                raise.timeToLive());
    }

    /** What another stream counted is gone. */
    private static long before(@Nullable Row row, CountedBatch batch) {
        return row != null && isOf(batch.stream(), row) ? row.getLong("number") : 0;
    }

    @Override
    public Optional<StreamPosition> position() {
        return database.first(position.bind())
                .map(row -> new StreamPosition(
                        Texts.text(row, "stream"), row.getLong("last_batch"), Instants.read(row.getLong("at"))));
    }

    @Override
    public List<CourseCount> totals() {
        return read(List.of(ALL));
    }

    @Override
    public List<PlacementCount> placements() {
        List<PlacementCount> counts = new ArrayList<>();
        position()
                .ifPresent(current -> pages.forEach(placements.bind(), row -> {
                    if (isOf(current.stream(), row)) {
                        Placement placement = new Placement(Texts.text(row, "list"), row.getInt("rank"));
                        counts.add(new PlacementCount(placement, row.getLong("number")));
                    }
                }));
        return counts;
    }

    @Override
    public List<CourseCount> between(Instant from, Instant until) {
        return read(Slices.between(from, until).stream().map(Instant::toString).toList());
    }

    private List<CourseCount> read(List<String> slices) {
        List<CourseCount> counts = new ArrayList<>();
        position()
                .ifPresent(current -> slices.forEach(one -> pages.forEach(this.slice.bind(one), row -> {
                    if (isOf(current.stream(), row)) {
                        counts.add(new CourseCount(
                                new CourseId(Texts.text(row, "course")),
                                KindCode.read(row.getByte("kind")),
                                row.getLong("number")));
                    }
                })));
        return counts;
    }
}
