package org.bigmooc.sqlite;

import java.util.Optional;
import org.bigmooc.domain.learner.LearnerId;
import org.bigmooc.domain.learner.Session;
import org.bigmooc.domain.learner.Sessions;

/** The sessions; housekeeping drops the expired ones. */
final class SqliteSessions implements Sessions {

    private static final String FIND = "SELECT token_hash, learner, expires_at FROM session WHERE token_hash = ?";
    private static final String SAVE = "INSERT INTO session (token_hash, learner, expires_at) VALUES (?, ?, ?)"
            + " ON CONFLICT (token_hash) DO UPDATE SET learner = excluded.learner, expires_at = excluded.expires_at";
    private static final String REMOVE = "DELETE FROM session WHERE token_hash = ?";
    private static final String ERASE = "DELETE FROM session WHERE learner = ?";

    private final Database database;

    SqliteSessions(Database database) {
        this.database = database;
    }

    @Override
    public void save(Session session) {
        database.write(connection -> connection.update(
                SAVE, session.tokenHash(), session.learner().value(), Instants.write(session.expiresAt())));
    }

    @Override
    public Optional<Session> find(String tokenHash) {
        return database.read(connection -> connection.first(
                FIND,
                row -> new Session(row.getString(1), new LearnerId(row.getString(2)), Instants.read(row.getLong(3))),
                tokenHash));
    }

    @Override
    public void remove(String tokenHash) {
        database.write(connection -> connection.update(REMOVE, tokenHash));
    }

    @Override
    public void erase(LearnerId learner) {
        database.erase(connection -> connection.update(ERASE, learner.value()));
    }
}
