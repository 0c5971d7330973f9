package org.bigmooc.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.bigmooc.domain.access.ApiKey;
import org.bigmooc.domain.access.ApiKeys;

/** The hashed keys of the REST API. */
final class SqliteApiKeys implements ApiKeys {

    private static final String FIND = "SELECT name, hash, created_at FROM api_key WHERE hash = ?";
    private static final String ALL = "SELECT name, hash, created_at FROM api_key ORDER BY name";
    private static final String SAVE = "INSERT INTO api_key (name, hash, created_at) VALUES (?, ?, ?)"
            + " ON CONFLICT (name) DO UPDATE SET hash = excluded.hash, created_at = excluded.created_at";
    private static final String REMOVE = "DELETE FROM api_key WHERE name = ?";

    private final Database database;

    SqliteApiKeys(Database database) {
        this.database = database;
    }

    @Override
    public Optional<ApiKey> find(String hash) {
        return database.read(connection -> connection.first(FIND, SqliteApiKeys::key, hash));
    }

    @Override
    public List<ApiKey> all() {
        return database.read(connection -> connection.list(ALL, SqliteApiKeys::key));
    }

    @Override
    public void save(ApiKey key) {
        database.write(connection -> connection.update(SAVE, key.name(), key.hash(), Instants.write(key.createdAt())));
    }

    @Override
    public boolean remove(String name) {
        return database.write(connection -> connection.update(REMOVE, name)) > 0;
    }

    private static ApiKey key(ResultSet row) throws SQLException {
        return new ApiKey(row.getString(1), row.getString(2), Instants.read(row.getLong(3)));
    }
}
