package org.bigmooc.cassandra;

import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import java.util.Optional;
import org.bigmooc.domain.training.LearnedUntil;
import org.bigmooc.domain.training.StreamedLearning;

/** How far a stream has learned. */
final class CassandraStreamedLearning implements StreamedLearning {

    private static final String ALL = "all";

    private final Database database;
    private final PreparedStatement position;
    private final PreparedStatement save;
    private final PreparedStatement forget;

    CassandraStreamedLearning(Database database) {
        this.database = database;
        this.position = database.prepare(
                Profile.READ, "SELECT stream, last_batch, since FROM streamed_learning WHERE scope = '" + ALL + "'");
        this.save = database.prepare(
                Profile.WRITE,
                "INSERT INTO streamed_learning (scope, stream, last_batch, since) VALUES ('" + ALL + "', ?, ?, ?)");
        this.forget = database.prepare(Profile.WRITE, "DELETE FROM streamed_learning WHERE scope = '" + ALL + "'");
    }

    @Override
    public Optional<LearnedUntil> position() {
        return database.first(position.bind())
                .map(row -> new LearnedUntil(
                        Texts.text(row, "stream"), row.getLong("last_batch"), Instants.read(row.getLong("since"))));
    }

    @Override
    public void save(LearnedUntil now) {
        database.execute(save.bind(now.stream(), now.batch(), Instants.write(now.since())));
    }

    @Override
    public void forget() {
        database.execute(forget.bind());
    }
}
