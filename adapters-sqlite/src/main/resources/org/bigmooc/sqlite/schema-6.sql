-- Where the courses that learners enrolled in stood in the lists that they were served before, counted since the stream began; rank 0 for those
-- that stood in none of its places.

CREATE TABLE activity_placement (
    list   TEXT NOT NULL,
    rank   INTEGER NOT NULL,
    number INTEGER NOT NULL,
    PRIMARY KEY (list, rank)
) STRICT, WITHOUT ROWID;
