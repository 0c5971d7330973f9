package org.bigmooc.cassandra;

import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import java.util.List;
import java.util.Optional;
import org.bigmooc.domain.access.ApiKey;
import org.bigmooc.domain.access.ApiKeys;

/**
 * The hashed API keys: all of them in one partition by name, which is the truth, and the name of each hash. A hash whose name has another hash
 * by now opens nothing, so that two who issue a key of the same name at once leave one valid key.
 */
final class CassandraApiKeys implements ApiKeys {

    private final Database database;
    private final PreparedStatement nameOf;
    private final PreparedStatement named;
    private final PreparedStatement all;
    private final PreparedStatement save;
    private final PreparedStatement saveName;
    private final PreparedStatement remove;
    private final PreparedStatement removeName;

    CassandraApiKeys(Database database) {
        this.database = database;
        this.nameOf = database.prepare(Profile.READ, "SELECT name FROM api_keys_by_hash WHERE hash = ?");
        String columns = "SELECT name, hash, created_at FROM api_keys WHERE scope = 'all'";
        this.named = database.prepare(Profile.READ, columns + " AND name = ?");
        this.all = database.prepare(Profile.READ, columns);
        this.save = database.prepare(
                Profile.WRITE, "INSERT INTO api_keys (scope, name, hash, created_at) VALUES ('all', ?, ?, ?)");
        this.saveName = database.prepare(Profile.WRITE, "INSERT INTO api_keys_by_hash (hash, name) VALUES (?, ?)");
        this.remove = database.prepare(Profile.WRITE, "DELETE FROM api_keys WHERE scope = 'all' AND name = ?");
        this.removeName = database.prepare(Profile.WRITE, "DELETE FROM api_keys_by_hash WHERE hash = ?");
    }

    @Override
    public Optional<ApiKey> find(String hash) {
        return database.first(nameOf.bind(hash))
                .flatMap(row -> named(Texts.text(row, "name")))
                .filter(key -> key.hash().equals(hash));
    }

    @Override
    public List<ApiKey> all() {
        return database.rows(all.bind()).stream().map(CassandraApiKeys::key).toList();
    }

    @Override
    public void save(ApiKey key) {
        Optional<ApiKey> before = named(key.name()).filter(old -> !old.hash().equals(key.hash()));
        database.execute(saveName.bind(key.hash(), key.name()));
        database.execute(save.bind(key.name(), key.hash(), Instants.write(key.createdAt())));
        before.ifPresent(old -> database.execute(removeName.bind(old.hash())));
    }

    @Override
    public boolean remove(String name) {
        Optional<ApiKey> before = named(name);
        before.ifPresent(old -> {
            database.execute(remove.bind(name));
            database.execute(removeName.bind(old.hash()));
        });
        return before.isPresent();
    }

    private Optional<ApiKey> named(String name) {
        return database.first(named.bind(name)).map(CassandraApiKeys::key);
    }

    private static ApiKey key(Row row) {
        return new ApiKey(Texts.text(row, "name"), Texts.text(row, "hash"), Instants.read(row.getLong("created_at")));
    }
}
