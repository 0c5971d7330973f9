package org.bigmooc.cassandra;

import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.driver.api.core.data.ByteUtils;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.bigmooc.domain.learner.LearnerId;
import org.bigmooc.domain.recommendation.Recommendation;
import org.bigmooc.domain.recommendation.RecommendationStore;
import org.bigmooc.domain.recommendation.Recommendations;
import org.bigmooc.domain.recommendation.Source;

/** The recommendations last computed, each learner's a partition that ends by itself. */
final class CassandraRecommendationStore implements RecommendationStore {

    private final Database database;
    private final PreparedStatement find;
    private final PreparedStatement save;
    private final PreparedStatement erase;

    CassandraRecommendationStore(Database database) {
        this.database = database;
        this.find = database.prepare(
                Profile.READ,
                "SELECT step, version, history, computed_at, items FROM recommendations WHERE learner = ?");
        this.save = database.prepare(
                Profile.WRITE,
                "INSERT INTO recommendations (learner, step, version, history, computed_at, items)"
                        + " VALUES (?, ?, ?, ?, ?, ?) USING TTL ?");
        this.erase = database.prepare(Profile.WRITE, "DELETE FROM recommendations WHERE learner = ?");
    }

    @Override
    public Optional<Recommendations> find(LearnerId learner) {
        return database.first(find.bind(learner.value())).flatMap(row -> recommendations(learner, row));
    }

    @Override
    public void save(Recommendations one) {
        database.execute(save.bind(
                one.learner().value(),
                one.source().step().name(),
                one.source().version(),
                one.history(),
                Instants.write(one.computedAt()),
                ByteBuffer.wrap(RecommendationItems.write(one.items())),
                Math.toIntExact(database.settings().recommendationTtl().toSeconds())));
    }

    @Override
    public void erase(LearnerId learner) {
        database.execute(erase.bind(learner.value()));
    }

    private static Optional<Recommendations> recommendations(LearnerId learner, Row row) {
        return items(row)
                .map(items -> new Recommendations(
                        learner,
                        items,
                        new Source(Source.Step.valueOf(Texts.text(row, "step")), Texts.text(row, "version")),
                        row.getLong("history"),
                        Instants.read(row.getLong("computed_at"))));
    }

    private static Optional<List<Recommendation>> items(Row row) {
        return Optional.ofNullable(row.getByteBuffer("items"))
                .flatMap(bytes -> RecommendationItems.read(ByteUtils.getArray(bytes)));
    }
}
