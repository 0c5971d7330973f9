package org.bigmooc.cassandra;

import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.ResultSet;
import com.datastax.oss.driver.api.core.cql.Row;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bigmooc.domain.job.JobRun;
import org.bigmooc.domain.job.JobRuns;

/** The runs of jobs by id, and the ids of each job's runs; the right to a job is a row that is given by a transaction and expires. */
final class CassandraJobRuns implements JobRuns {

    private final Database database;
    private final PreparedStatement find;
    private final PreparedStatement latest;
    private final PreparedStatement names;
    private final PreparedStatement save;
    private final PreparedStatement saveOfJob;
    private final PreparedStatement claim;
    private final PreparedStatement prolong;
    private final PreparedStatement release;

    CassandraJobRuns(Database database) {
        this.database = database;
        this.find = database.prepare(
                Profile.READ,
                "SELECT id, job, command, origin, node, started_at, seen_at, ended_at, exit_code FROM job_runs WHERE id = ?");
        this.latest = database.prepare(Profile.READ, "SELECT id FROM job_runs_by_job WHERE job = ? LIMIT ?");
        this.names = database.prepare(Profile.READ, "SELECT DISTINCT job FROM job_runs_by_job");
        this.save = database.prepare(
                Profile.WRITE,
                "INSERT INTO job_runs (id, job, command, origin, node, started_at, seen_at, ended_at, exit_code)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
        this.saveOfJob =
                database.prepare(Profile.WRITE, "INSERT INTO job_runs_by_job (job, started_at, id) VALUES (?, ?, ?)");
        this.claim = database.prepare(
                Profile.TRANSACTION, "INSERT INTO job_claims (job, run) VALUES (?, ?) IF NOT EXISTS USING TTL ?");
        this.prolong = database.prepare(
                Profile.TRANSACTION, "UPDATE job_claims USING TTL ? SET run = ? WHERE job = ? IF run = ?");
        this.release = database.prepare(Profile.TRANSACTION, "DELETE FROM job_claims WHERE job = ? IF run = ?");
    }

    @Override
    public void save(JobRun run) {
        BoundStatement begun = save.bind()
                .setString("id", run.id())
                .setString("job", run.job())
                .setString("command", run.command())
                .setString("origin", run.origin().name())
                .setString("node", run.node())
                .setLong("started_at", Instants.write(run.startedAt()))
                .setLong("seen_at", Instants.write(run.seenAt()));
        database.execute(run.end()
                .map(end -> begun.setLong("ended_at", Instants.write(end.at())).setInt("exit_code", end.exitCode()))
                .orElse(begun));
        database.execute(saveOfJob.bind(run.job(), Instants.write(run.startedAt()), run.id()));
    }

    @Override
    public Optional<JobRun> find(String id) {
        return database.first(find.bind(id)).map(CassandraJobRuns::run);
    }

    @Override
    public List<JobRun> latest(String job, int limit) {
        return database.rows(latest.bind(job, limit)).stream()
                .flatMap(row -> find(Texts.text(row, "id")).stream())
                .toList();
    }

    @Override
    public Set<String> names() {
        return database.rows(names.bind()).stream()
                .map(row -> Texts.text(row, "job"))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean claim(String job, String run, Duration lasting) {
        if (lasting.isZero()) {
            return database.execute(release.bind(job, run)).wasApplied();
        }
        int seconds = Math.toIntExact(lasting.toSeconds());
        ResultSet answer = database.execute(claim.bind(job, run, seconds));
        return answer.wasApplied()
                || database.execute(prolong.bind(seconds, run, job, run)).wasApplied();
    }

    private static JobRun run(Row row) {
        return new JobRun(
                Texts.text(row, "id"),
                Texts.text(row, "job"),
                Texts.text(row, "command"),
                JobRun.Origin.valueOf(Texts.text(row, "origin")),
                Texts.text(row, "node"),
                Instants.read(row.getLong("started_at")),
                Instants.read(row.getLong("seen_at")),
                row.isNull("ended_at")
                        ? Optional.empty()
                        : Optional.of(new JobRun.End(Instants.read(row.getLong("ended_at")), row.getInt("exit_code"))));
    }
}
