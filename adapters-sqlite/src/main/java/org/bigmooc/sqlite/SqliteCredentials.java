package org.bigmooc.sqlite;

import java.util.Optional;
import org.bigmooc.domain.learner.Credentials;
import org.bigmooc.domain.learner.LearnerId;
import org.bigmooc.domain.learner.PasswordHash;

/** The hashed passwords. */
final class SqliteCredentials implements Credentials {

    private static final String FIND = "SELECT hash FROM credential WHERE learner = ?";
    private static final String SAVE = "INSERT INTO credential (learner, hash) VALUES (?, ?)"
            + " ON CONFLICT (learner) DO UPDATE SET hash = excluded.hash";
    private static final String ANY = "SELECT EXISTS (SELECT 1 FROM credential)";
    private static final String ERASE = "DELETE FROM credential WHERE learner = ?";

    private final Database database;

    SqliteCredentials(Database database) {
        this.database = database;
    }

    @Override
    public Optional<PasswordHash> find(LearnerId learner) {
        return database.read(
                connection -> connection.first(FIND, row -> new PasswordHash(row.getString(1)), learner.value()));
    }

    @Override
    public void save(LearnerId learner, PasswordHash hash) {
        database.write(connection -> connection.update(SAVE, learner.value(), hash.value()));
    }

    @Override
    public boolean isEmpty() {
        return database.read(connection -> connection.number(ANY)) == 0;
    }

    @Override
    public void erase(LearnerId learner) {
        database.erase(connection -> connection.update(ERASE, learner.value()));
    }
}
