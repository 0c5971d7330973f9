-- What courses are about.

CREATE TABLE topic (
    id TEXT NOT NULL PRIMARY KEY
) STRICT, WITHOUT ROWID;

CREATE TABLE topic_word (
    topic TEXT NOT NULL,
    place INTEGER NOT NULL,
    word  TEXT NOT NULL,
    PRIMARY KEY (topic, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE course_topic (
    course TEXT NOT NULL PRIMARY KEY,
    topic  TEXT NOT NULL
) STRICT, WITHOUT ROWID;

INSERT INTO revision (subject, number) VALUES ('topics', 0);
