-- How far a stream has come that has the model in service learn on. No row where services learn by themselves, or nobody does.

CREATE TABLE streamed_learning (
    only   INTEGER PRIMARY KEY CHECK (only = 1),
    stream TEXT NOT NULL,
    batch  INTEGER NOT NULL,
    since  INTEGER NOT NULL
) STRICT;
