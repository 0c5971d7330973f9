-- Which jobs were run, and which run has the right to do a job now.

CREATE TABLE job_run (
    id         TEXT NOT NULL PRIMARY KEY,
    job        TEXT NOT NULL,
    command    TEXT NOT NULL,
    origin     TEXT NOT NULL,
    node       TEXT NOT NULL,
    started_at INTEGER NOT NULL,
    seen_at    INTEGER NOT NULL,
    ended_at   INTEGER,
    exit_code  INTEGER
) STRICT, WITHOUT ROWID;

CREATE INDEX job_run_by_job ON job_run (job, started_at, id);

CREATE TABLE job_claim (
    job   TEXT NOT NULL PRIMARY KEY,
    run   TEXT NOT NULL,
    until INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
