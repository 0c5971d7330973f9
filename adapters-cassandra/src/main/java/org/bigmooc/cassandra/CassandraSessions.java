package org.bigmooc.cassandra;

import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bigmooc.domain.learner.LearnerId;
import org.bigmooc.domain.learner.Session;
import org.bigmooc.domain.learner.Sessions;

/** The sessions, each a partition that ends by itself, and a list of each learner's so that all of them can be ended. */
final class CassandraSessions implements Sessions {

    /** No browser keeps a cookie for longer. */
    private static final Duration LONGEST = Duration.ofDays(400);

    private final Database database;
    private final Pages pages;
    private final PreparedStatement find;
    private final PreparedStatement ofLearner;
    private final PreparedStatement save;
    private final PreparedStatement list;
    private final PreparedStatement remove;
    private final PreparedStatement unlist;

    CassandraSessions(Database database) {
        this.database = database;
        this.pages = new Pages(database);
        this.find = database.prepare(Profile.READ, "SELECT learner, expires_at FROM sessions WHERE token_hash = ?");
        this.ofLearner = database.prepare(Profile.READ, "SELECT token_hash FROM sessions_by_learner WHERE learner = ?");
        this.save = database.prepare(
                Profile.WRITE, "INSERT INTO sessions (token_hash, learner, expires_at) VALUES (?, ?, ?) USING TTL ?");
        this.list = database.prepare(
                Profile.WRITE, "INSERT INTO sessions_by_learner (learner, token_hash) VALUES (?, ?) USING TTL ?");
        this.remove = database.prepare(Profile.WRITE, "DELETE FROM sessions WHERE token_hash = ?");
        this.unlist = database.prepare(Profile.WRITE, "DELETE FROM sessions_by_learner WHERE learner = ?");
    }

    /** Listed first, so that a session that can be found can also be ended with all others of its learner. */
    @Override
    public void save(Session session) {
        int seconds = secondsLeft(session);
        String learner = session.learner().value();
        database.execute(list.bind(learner, session.tokenHash(), seconds));
        database.execute(save.bind(session.tokenHash(), learner, Instants.write(session.expiresAt()), seconds));
    }

    @Override
    public Optional<Session> find(String tokenHash) {
        return database.first(find.bind(tokenHash))
                .map(row -> new Session(
                        tokenHash,
                        new LearnerId(Texts.text(row, "learner")),
                        Instants.read(row.getLong("expires_at"))));
    }

    @Override
    public void remove(String tokenHash) {
        database.execute(remove.bind(tokenHash));
    }

    @Override
    public void erase(LearnerId learner) {
        List<Statement<?>> removals = new ArrayList<>();
        pages.forEach(ofLearner.bind(learner.value()), row -> removals.add(remove.bind(Texts.text(row, "token_hash"))));
        database.executeAll(removals);
        database.execute(unlist.bind(learner.value()));
    }

    /** At least a second: zero would mean for ever. */
    private int secondsLeft(Session session) {
        Duration left = Duration.between(database.clock().instant(), session.expiresAt());
        return Math.clamp(left.plusSeconds(1).toSeconds(), 1, (int) LONGEST.toSeconds());
    }
}
