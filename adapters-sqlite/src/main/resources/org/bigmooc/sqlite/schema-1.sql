-- Instants are nanoseconds since 1970-01-01T00:00:00Z. Kinds of interaction are numbered in KindCode.

CREATE TABLE revision (
    subject TEXT PRIMARY KEY,
    number  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

INSERT INTO revision (subject, number) VALUES ('courses', 0);

CREATE TABLE course (
    id            TEXT PRIMARY KEY,
    name          TEXT NOT NULL,
    name_vi       TEXT NOT NULL,
    about         TEXT NOT NULL,
    about_vi      TEXT NOT NULL,
    prerequisites TEXT NOT NULL,
    added_at      INTEGER NOT NULL,
    hidden        INTEGER NOT NULL
) STRICT;

CREATE TABLE course_field (
    course TEXT NOT NULL,
    place  INTEGER NOT NULL,
    field  TEXT NOT NULL,
    PRIMARY KEY (course, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE school (
    id       TEXT PRIMARY KEY,
    name     TEXT NOT NULL,
    name_vi  TEXT NOT NULL,
    about    TEXT NOT NULL,
    about_vi TEXT NOT NULL
) STRICT;

CREATE TABLE teacher (
    id       TEXT PRIMARY KEY,
    name     TEXT NOT NULL,
    name_vi  TEXT NOT NULL,
    about    TEXT NOT NULL,
    about_vi TEXT NOT NULL
) STRICT;

CREATE TABLE concept (
    id   TEXT PRIMARY KEY,
    name TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE prerequisite (
    before TEXT NOT NULL,
    after  TEXT NOT NULL,
    PRIMARY KEY (before, after)
) STRICT, WITHOUT ROWID;

CREATE TABLE course_link (
    course TEXT NOT NULL,
    kind   TEXT NOT NULL,
    target TEXT NOT NULL,
    PRIMARY KEY (course, kind, target)
) STRICT, WITHOUT ROWID;

CREATE TABLE learner (
    id            TEXT PRIMARY KEY,
    name          TEXT NOT NULL,
    gender        TEXT NOT NULL,
    year_of_birth INTEGER,
    school        TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE credential (
    learner TEXT PRIMARY KEY,
    hash    TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE session (
    token_hash TEXT PRIMARY KEY,
    learner    TEXT NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX session_by_learner ON session (learner);
CREATE INDEX session_by_expiry ON session (expires_at);

CREATE TABLE api_key (
    name       TEXT PRIMARY KEY,
    hash       TEXT NOT NULL UNIQUE,
    created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE history (
    learner TEXT NOT NULL,
    course  TEXT NOT NULL,
    kind    INTEGER NOT NULL,
    first   INTEGER NOT NULL,
    last    INTEGER NOT NULL,
    PRIMARY KEY (learner, course, kind)
) STRICT, WITHOUT ROWID;

CREATE TABLE recommendation (
    learner     TEXT PRIMARY KEY,
    step        TEXT NOT NULL,
    version     TEXT NOT NULL,
    history     INTEGER NOT NULL,
    computed_at INTEGER NOT NULL,
    items       BLOB NOT NULL
) STRICT;

-- AUTOINCREMENT: a position is never given twice, even after the newest rows were erased.
CREATE TABLE interaction (
    position    INTEGER PRIMARY KEY AUTOINCREMENT,
    learner     TEXT NOT NULL,
    event       TEXT NOT NULL,
    course      TEXT NOT NULL,
    kind        INTEGER NOT NULL,
    at          INTEGER NOT NULL,
    recorded_at INTEGER NOT NULL,
    UNIQUE (learner, event)
) STRICT;

CREATE TABLE subscription (
    name    TEXT PRIMARY KEY,
    handled INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
