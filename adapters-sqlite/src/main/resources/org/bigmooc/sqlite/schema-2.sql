-- When, and after which other courses, one can enrol in a course.

ALTER TABLE course ADD COLUMN opens_at INTEGER;
ALTER TABLE course ADD COLUMN closes_at INTEGER;

CREATE TABLE course_requirement (
    course   TEXT NOT NULL,
    place    INTEGER NOT NULL,
    required TEXT NOT NULL,
    PRIMARY KEY (course, place)
) STRICT, WITHOUT ROWID;
