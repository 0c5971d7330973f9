package org.bigmooc.sqlite;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.bigmooc.domain.fault.Unavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Commits many jobs as one transaction, with one write to the disk for all of them. Used by the writer's thread alone. */
final class GroupCommit {

    private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);

    private final SqlConnection connection;
    private final AtomicLong commits = new AtomicLong();
    private volatile Optional<String> problem = Optional.empty();
    private boolean synchronous = true;

    GroupCommit(SqlConnection connection) {
        this.connection = connection;
    }

    /** How many transactions were committed. */
    long commits() {
        return commits.get();
    }

    /** Why the last transaction failed; empty if it did not. */
    Optional<String> problem() {
        return problem;
    }

    /**
     * Commits the jobs and releases whoever waits for them. A job that fails is undone alone; if the transaction as a whole fails, each job
     * gets one of its own.
     */
    void commit(List<Job<?>> jobs) {
        try {
            begin(jobs.stream().anyMatch(Job::durable));
        } catch (SQLException failure) {
            fail(jobs, failure);
            return;
        }
        try {
            for (Job<?> job : jobs) {
                job.attempt(connection);
            }
            connection.commit();
        } catch (SQLException failure) {
            connection.rollBack();
            retryAlone(jobs, failure);
            return;
        } catch (RuntimeException | Error bug) {
            connection.rollBack();
            throw bug;
        }
        commits.incrementAndGet();
        problem = Optional.empty();
        jobs.forEach(Job::release);
    }

    private void begin(boolean durable) throws SQLException {
        if (durable != synchronous) {
            connection.script("PRAGMA synchronous = " + (durable ? "FULL" : "NORMAL"));
            synchronous = durable;
        }
        connection.begin();
    }

    private void retryAlone(List<Job<?>> jobs, SQLException failure) {
        if (jobs.size() == 1) {
            fail(jobs, failure);
        } else {
            jobs.forEach(job -> commit(List.of(job)));
        }
    }

    private void fail(List<Job<?>> jobs, SQLException failure) {
        Unavailable fault = Faults.of(failure);
        problem = Optional.of(fault.sentence());
        LOG.warn("{} changes were not written: {}", jobs.size(), fault.sentence(), failure);
        jobs.forEach(job -> job.fail(failure));
    }
}
