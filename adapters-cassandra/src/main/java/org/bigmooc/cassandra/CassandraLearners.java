package org.bigmooc.cassandra;

import com.datastax.oss.driver.api.core.cql.AsyncResultSet;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.driver.api.core.cql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import org.bigmooc.domain.learner.Gender;
import org.bigmooc.domain.learner.Learner;
import org.bigmooc.domain.learner.LearnerId;
import org.bigmooc.domain.learner.Learners;

/** The learners, each a partition. */
final class CassandraLearners implements Learners {

    private static final int UNKNOWN_YEAR = 0;

    private final Database database;
    private final Pages pages;
    private final PreparedStatement find;
    private final PreparedStatement exists;
    private final PreparedStatement first;
    private final PreparedStatement all;
    private final PreparedStatement save;
    private final PreparedStatement erase;

    CassandraLearners(Database database) {
        this.database = database;
        this.pages = new Pages(database);
        String columns = "id, name, gender, year_of_birth, school";
        this.find = database.prepare(Profile.READ, "SELECT " + columns + " FROM users WHERE id = ?");
        this.exists = database.prepare(Profile.READ, "SELECT id FROM users WHERE id = ?");
        this.first = database.prepare(Profile.SCAN, "SELECT " + columns + " FROM users LIMIT ?");
        this.all = database.prepare(Profile.SCAN, "SELECT " + columns + " FROM users");
        this.save = database.prepare(Profile.WRITE, "INSERT INTO users (" + columns + ") VALUES (?, ?, ?, ?, ?)");
        this.erase = database.prepare(Profile.WRITE, "DELETE FROM users WHERE id = ?");
    }

    @Override
    public Optional<Learner> find(LearnerId id) {
        return database.first(find.bind(id.value())).map(CassandraLearners::learner);
    }

    /** Those whose ids hash lowest: the same ones each time, and read without looking at the others. */
    @Override
    public List<Learner> first(int limit) {
        List<Learner> learners = new ArrayList<>();
        pages.forEach(first.bind(limit), row -> learners.add(learner(row)));
        return learners;
    }

    @Override
    public void forEach(Consumer<Learner> visitor) {
        pages.forEach(all.bind(), row -> visitor.accept(learner(row)));
    }

    @Override
    public Set<LearnerId> existing(Collection<LearnerId> ids) {
        List<LearnerId> distinct = ids.stream().distinct().toList();
        List<AsyncResultSet> answers = database.executeAll(
                distinct.stream().map(id -> exists.bind(id.value())).toList());
        Set<LearnerId> existing = new HashSet<>();
        for (int i = 0; i < distinct.size(); i++) {
            if (answers.get(i).one() != null) {
                existing.add(distinct.get(i));
            }
        }
        return existing;
    }

    @Override
    public void save(Collection<Learner> learners) {
        database.executeAll(learners.stream().<Statement<?>>map(this::saving).toList());
    }

    @Override
    public void erase(LearnerId learner) {
        database.execute(erase.bind(learner.value()));
    }

    private Statement<?> saving(Learner learner) {
        return save.bind(
                learner.id().value(),
                learner.name(),
                learner.gender().name(),
                learner.yearOfBirth().orElse(UNKNOWN_YEAR),
                learner.school());
    }

    private static Learner learner(Row row) {
        int year = row.getInt("year_of_birth");
        return new Learner(
                new LearnerId(Texts.text(row, "id")),
                Texts.text(row, "name"),
                Gender.valueOf(Texts.text(row, "gender")),
                year == UNKNOWN_YEAR ? OptionalInt.empty() : OptionalInt.of(year),
                Texts.text(row, "school"));
    }
}
