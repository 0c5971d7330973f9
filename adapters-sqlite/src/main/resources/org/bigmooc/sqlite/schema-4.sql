-- What a stream counts: by slices of time, since it began, and how far it has come. Kinds are numbered in KindCode.

CREATE TABLE activity_slice (
    slice  INTEGER NOT NULL,
    course TEXT NOT NULL,
    kind   INTEGER NOT NULL,
    number INTEGER NOT NULL,
    PRIMARY KEY (slice, course, kind)
) STRICT, WITHOUT ROWID;

CREATE TABLE activity_total (
    course TEXT NOT NULL,
    kind   INTEGER NOT NULL,
    number INTEGER NOT NULL,
    PRIMARY KEY (course, kind)
) STRICT, WITHOUT ROWID;

CREATE TABLE activity_position (
    only   INTEGER PRIMARY KEY CHECK (only = 1),
    stream TEXT NOT NULL,
    batch  INTEGER NOT NULL,
    at     INTEGER NOT NULL
) STRICT;
