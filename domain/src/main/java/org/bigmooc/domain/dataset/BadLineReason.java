package org.bigmooc.domain.dataset;

import java.util.Locale;

/** Why a line of a data set, or a part of it, was skipped. */
public enum BadLineReason {
    /** The file ends in the middle of its compressed data, or that is damaged; what came before is kept. */
    TRUNCATED_FILE,
    /** Longer than the reader takes. */
    LINE_TOO_LONG,
    /** Not UTF-8. */
    INVALID_ENCODING,
    /** Holds a NUL character. */
    NUL_CHARACTER,
    /** Not one JSON object. */
    INVALID_JSON,
    /** Not one record of comma-separated values. */
    INVALID_CSV,
    /** More or fewer columns than the file has. */
    WRONG_COLUMNS,
    /** A value of a kind that does not belong there. */
    WRONG_TYPE,
    /** Something that cannot be done without is not there. */
    MISSING_VALUE,
    /** An identifier that can never be one. */
    INVALID_ID,
    /** A value out of its range. */
    INVALID_VALUE,
    /** A date that is none, or from another age. */
    INVALID_DATE,
    /** Arrays that belong together differ in length. */
    UNEQUAL_LENGTHS,
    /** The identifier occurred before; the first counts. */
    DUPLICATE_ID,
    /** The learner took the course before; the first enrolment counts. */
    DUPLICATE_ENROLMENT,
    /** Neither the data set nor the catalogue has the course. */
    UNKNOWN_COURSE,
    /** The data set's list of learners does not have the learner. */
    UNKNOWN_LEARNER,
    /** A relation of a kind that nobody has described. */
    UNKNOWN_RELATION;

    /** The stable name for programs, in dash-case. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
