package org.bigmooc.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
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
import org.jspecify.annotations.Nullable;

/** The learners. */
final class SqliteLearners implements Learners {

    private static final String FIND = "SELECT id, name, gender, year_of_birth, school FROM learner WHERE id = ?";
    private static final String EXISTS = "SELECT 1 FROM learner WHERE id = ?";
    private static final String FIRST =
            "SELECT id, name, gender, year_of_birth, school FROM learner ORDER BY id LIMIT ?";
    private static final int LEARNERS_A_PAGE = 5_000;
    private static final String AFTER =
            "SELECT id, name, gender, year_of_birth, school FROM learner WHERE id > ? ORDER BY id LIMIT ?";
    private static final String SAVE = "INSERT INTO learner (id, name, gender, year_of_birth, school)"
            + " VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET name = excluded.name, gender = excluded.gender,"
            + " year_of_birth = excluded.year_of_birth, school = excluded.school";
    private static final String ERASE = "DELETE FROM learner WHERE id = ?";

    private final Database database;

    SqliteLearners(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Learner> find(LearnerId id) {
        return database.read(connection -> connection.first(FIND, SqliteLearners::learner, id.value()));
    }

    @Override
    public Set<LearnerId> existing(Collection<LearnerId> ids) {
        return database.read(connection -> {
            Set<LearnerId> there = new HashSet<>();
            for (LearnerId id : ids) {
                connection.first(EXISTS, row -> id, id.value()).ifPresent(there::add);
            }
            return there;
        });
    }

    @Override
    public List<Learner> first(int limit) {
        return database.read(connection -> connection.list(FIRST, SqliteLearners::learner, Math.max(0, limit)));
    }

    /** Holds no connection while the visitor works. */
    @Override
    public void forEach(Consumer<Learner> visitor) {
        List<Learner> page = after("");
        while (!page.isEmpty()) {
            page.forEach(visitor);
            page = after(page.getLast().id().value());
        }
    }

    private List<Learner> after(String id) {
        return database.read(connection -> connection.list(AFTER, SqliteLearners::learner, id, LEARNERS_A_PAGE));
    }

    @Override
    public void save(Collection<Learner> learners) {
        List<Learner> all = List.copyOf(learners);
        database.write(connection -> {
            int changed = 0;
            for (Learner learner : all) {
                changed += save(learner, connection);
            }
            return changed;
        });
    }

    @Override
    public void erase(LearnerId learner) {
        database.erase(connection -> connection.update(ERASE, learner.value()));
    }

    private static int save(Learner learner, SqlConnection connection) throws SQLException {
        return connection.update(
                SAVE,
                learner.id().value(),
                learner.name(),
                learner.gender().name(),
                yearOrNull(learner.yearOfBirth()),
                learner.school());
    }

    private static @Nullable Integer yearOrNull(OptionalInt year) {
        return year.isPresent() ? year.getAsInt() : null;
    }

    private static Learner learner(ResultSet row) throws SQLException {
        return new Learner(
                new LearnerId(row.getString(1)),
                row.getString(2),
                Gender.valueOf(row.getString(3)),
                year(row, 4),
                row.getString(5));
    }

    private static OptionalInt year(ResultSet row, int column) throws SQLException {
        int year = row.getInt(column);
        return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(year);
    }
}
