package org.bigmooc.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bigmooc.domain.activity.CountedBatch;
import org.bigmooc.domain.activity.CourseActivity;
import org.bigmooc.domain.activity.CourseCount;
import org.bigmooc.domain.activity.PlacementCount;
import org.bigmooc.domain.activity.Slices;
import org.bigmooc.domain.activity.StreamPosition;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.interaction.Placement;

/** What a stream counts; a batch and the position after it are one transaction. */
final class SqliteCourseActivity implements CourseActivity {

    private static final String POSITION = "SELECT stream, batch, at FROM activity_position";
    private static final String TOTALS = "SELECT course, kind, number FROM activity_total";
    private static final String PLACEMENTS = "SELECT list, rank, number FROM activity_placement";
    private static final String BETWEEN = "SELECT course, kind, number FROM activity_slice WHERE slice BETWEEN ? AND ?";
    private static final String MOVE = "INSERT INTO activity_position (only, stream, batch, at) VALUES (1, ?, ?, ?)"
            + " ON CONFLICT (only) DO UPDATE SET stream = excluded.stream, batch = excluded.batch, at = excluded.at";
    private static final String ADD_TOTAL = "INSERT INTO activity_total (course, kind, number) VALUES (?, ?, ?)"
            + " ON CONFLICT (course, kind) DO UPDATE SET number = number + excluded.number";
    private static final String ADD_SLICE =
            "INSERT INTO activity_slice (slice, course, kind, number) VALUES (?, ?, ?, ?)"
                    + " ON CONFLICT (slice, course, kind) DO UPDATE SET number = number + excluded.number";
    private static final String ADD_PLACEMENT = "INSERT INTO activity_placement (list, rank, number) VALUES (?, ?, ?)"
            + " ON CONFLICT (list, rank) DO UPDATE SET number = number + excluded.number";
    private static final String FORGET_OLD_SLICES = "DELETE FROM activity_slice WHERE slice < ?";

    private final Database database;

    SqliteCourseActivity(Database database) {
        this.database = database;
    }

    @Override
    public void add(CountedBatch batch) {
        database.write(connection -> {
            Optional<StreamPosition> last = position(connection);
            boolean goesOn = last.filter(position -> position.stream().equals(batch.stream()))
                    .isPresent();
            if (goesOn
                    && last.filter(position -> position.batch() >= batch.number())
                            .isPresent()) {
                return 0;
            }
            if (!goesOn) {
                connection.update("DELETE FROM activity_total");
                connection.update("DELETE FROM activity_slice");
                connection.update("DELETE FROM activity_placement");
            }
            return add(batch, connection);
        });
    }

    private static int add(CountedBatch batch, SqlConnection connection) throws SQLException {
        for (CourseCount one : batch.totals()) {
            connection.update(ADD_TOTAL, one.course().value(), KindCode.write(one.kind()), one.count());
        }
        for (Map.Entry<Instant, List<CourseCount>> slice : batch.youngSlices().entrySet()) {
            long start = Instants.write(slice.getKey());
            for (CourseCount one : slice.getValue()) {
                connection.update(ADD_SLICE, start, one.course().value(), KindCode.write(one.kind()), one.count());
            }
        }
        for (PlacementCount one : batch.placements()) {
            Placement placement = one.placement();
            connection.update(ADD_PLACEMENT, placement.list(), placement.rank(), one.count());
        }
        connection.update(FORGET_OLD_SLICES, Instants.write(batch.at().minus(Slices.KEPT)));
        return connection.update(MOVE, batch.stream(), batch.number(), Instants.write(batch.at()));
    }

    @Override
    public Optional<StreamPosition> position() {
        return database.read(SqliteCourseActivity::position);
    }

    private static Optional<StreamPosition> position(SqlConnection connection) throws SQLException {
        return connection.first(
                POSITION, row -> new StreamPosition(row.getString(1), row.getLong(2), Instants.read(row.getLong(3))));
    }

    @Override
    public List<CourseCount> totals() {
        return database.read(connection -> connection.list(TOTALS, SqliteCourseActivity::count));
    }

    @Override
    public List<PlacementCount> placements() {
        return database.read(connection -> connection.list(
                PLACEMENTS, row -> new PlacementCount(new Placement(row.getString(1), row.getInt(2)), row.getLong(3))));
    }

    @Override
    public List<CourseCount> between(Instant from, Instant until) {
        long first = Instants.write(Slices.of(from));
        return database.read(
                connection -> connection.list(BETWEEN, SqliteCourseActivity::count, first, Instants.write(until)));
    }

    private static CourseCount count(ResultSet row) throws SQLException {
        return new CourseCount(new CourseId(row.getString(1)), KindCode.read(row.getInt(2)), row.getLong(3));
    }
}
