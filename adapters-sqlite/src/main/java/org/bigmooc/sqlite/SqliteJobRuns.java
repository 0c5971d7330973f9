package org.bigmooc.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bigmooc.domain.job.JobRun;
import org.bigmooc.domain.job.JobRuns;

/** The runs of jobs, and which of them has which job. */
final class SqliteJobRuns implements JobRuns {

    private static final String COLUMNS = "id, job, command, origin, node, started_at, seen_at, ended_at, exit_code";
    private static final String FIND = "SELECT " + COLUMNS + " FROM job_run WHERE id = ?";
    private static final String LATEST =
            "SELECT " + COLUMNS + " FROM job_run WHERE job = ? ORDER BY started_at DESC, id DESC LIMIT ?";
    private static final String NAMES = "SELECT DISTINCT job FROM job_run";
    private static final String SAVE = "INSERT INTO job_run (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
            + " ON CONFLICT (id) DO UPDATE SET seen_at = excluded.seen_at, ended_at = excluded.ended_at,"
            + " exit_code = excluded.exit_code";
    private static final String CLAIM = "INSERT INTO job_claim (job, run, until) VALUES (?, ?, ?)"
            + " ON CONFLICT (job) DO UPDATE SET run = excluded.run, until = excluded.until"
            + " WHERE job_claim.run = excluded.run OR job_claim.until <= ?";

    private final Database database;

    SqliteJobRuns(Database database) {
        this.database = database;
    }

    @Override
    public void save(JobRun run) {
        database.write(connection -> connection.update(
                SAVE,
                run.id(),
                run.job(),
                run.command(),
                run.origin().name(),
                run.node(),
                Instants.write(run.startedAt()),
                Instants.write(run.seenAt()),
                run.end().map(end -> Instants.write(end.at())).orElse(null),
                run.end().map(JobRun.End::exitCode).orElse(null)));
    }

    @Override
    public Optional<JobRun> find(String id) {
        return database.read(connection -> connection.first(FIND, SqliteJobRuns::run, id));
    }

    @Override
    public List<JobRun> latest(String job, int limit) {
        return database.read(connection -> connection.list(LATEST, SqliteJobRuns::run, job, limit));
    }

    @Override
    public Set<String> names() {
        return Set.copyOf(database.read(connection -> connection.list(NAMES, row -> row.getString(1))));
    }

    @Override
    public boolean claim(String job, String run, Duration lasting) {
        Instant now = database.clock().instant();
        long until = Instants.write(now.plus(lasting));
        return database.write(connection -> connection.update(CLAIM, job, run, until, Instants.write(now))) > 0;
    }

    private static JobRun run(ResultSet row) throws SQLException {
        return new JobRun(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                JobRun.Origin.valueOf(row.getString(4)),
                row.getString(5),
                Instants.read(row.getLong(6)),
                Instants.read(row.getLong(7)),
                end(row));
    }

    private static Optional<JobRun.End> end(ResultSet row) throws SQLException {
        long at = row.getLong(8);
        return row.wasNull() ? Optional.empty() : Optional.of(new JobRun.End(Instants.read(at), row.getInt(9)));
    }
}
