package org.bigmooc.cassandra;

import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import java.util.Collection;
import org.bigmooc.domain.history.BareWrites;
import org.bigmooc.domain.interaction.Interaction;

/** Each row as a prepared statement of its own, asynchronously, as many at a time as the settings allow: what the driver can do by itself. */
final class CassandraBareWrites implements BareWrites {

    private final Database database;
    private final PreparedStatement add;

    CassandraBareWrites(Database database) {
        this.database = database;
        this.add = database.prepare(
                Profile.WRITE, "INSERT INTO user_course (learner, course, kind, at) VALUES (?, ?, ?, ?)");
    }

    @Override
    public void write(Collection<Interaction> interactions) {
        database.executeAll(interactions.stream().map(this::row).toList());
    }

    private BoundStatement row(Interaction one) {
        return add.bind(
                one.learner().value(), one.course().value(), KindCode.write(one.kind()), Instants.write(one.at()));
    }
}
