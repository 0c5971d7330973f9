package org.bigmooc.cassandra;

import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import java.util.Optional;
import org.bigmooc.domain.learner.Credentials;
import org.bigmooc.domain.learner.LearnerId;
import org.bigmooc.domain.learner.PasswordHash;

/** The hashed passwords, each a partition. */
final class CassandraCredentials implements Credentials {

    private final Database database;
    private final PreparedStatement find;
    private final PreparedStatement any;
    private final PreparedStatement save;
    private final PreparedStatement erase;

    CassandraCredentials(Database database) {
        this.database = database;
        this.find = database.prepare(Profile.READ, "SELECT hash FROM credentials WHERE learner = ?");
        this.any = database.prepare(Profile.SCAN, "SELECT learner FROM credentials LIMIT 1");
        this.save = database.prepare(Profile.WRITE, "INSERT INTO credentials (learner, hash) VALUES (?, ?)");
        this.erase = database.prepare(Profile.WRITE, "DELETE FROM credentials WHERE learner = ?");
    }

    @Override
    public Optional<PasswordHash> find(LearnerId learner) {
        return database.first(find.bind(learner.value())).map(row -> new PasswordHash(Texts.text(row, "hash")));
    }

    @Override
    public void save(LearnerId learner, PasswordHash hash) {
        database.execute(save.bind(learner.value(), hash.value()));
    }

    @Override
    public boolean isEmpty() {
        return database.first(any.bind()).isEmpty();
    }

    @Override
    public void erase(LearnerId learner) {
        database.execute(erase.bind(learner.value()));
    }
}
