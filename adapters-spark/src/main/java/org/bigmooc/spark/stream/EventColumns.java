package org.bigmooc.spark.stream;

import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The columns of an event on its way from the log to its count. What is no interaction has no course. */
final class EventColumns {

    static final String LEARNER = "learner";
    static final String EVENT = "event";
    static final String COURSE = "course";
    static final String KIND = "kind";
    static final String AT = "at";
    static final String RECORDED = "recorded";
    static final String LIST = "list";
    static final String RANK = "rank";

    /** Stands in the place of a kind where a learner is to be forgotten. */
    static final String ERASURE = "erasure";

    /** Stands in the place of a kind where a record cannot be understood. */
    static final String UNREADABLE = "unreadable";

    /** Times are milliseconds since 1970. Without a list no placement is known. */
    static final StructType SCHEMA = new StructType()
            .add(LEARNER, DataTypes.StringType, false)
            .add(EVENT, DataTypes.StringType, false)
            .add(COURSE, DataTypes.StringType, true)
            .add(KIND, DataTypes.StringType, false)
            .add(AT, DataTypes.LongType, false)
            .add(RECORDED, DataTypes.LongType, false)
            .add(LIST, DataTypes.StringType, true)
            .add(RANK, DataTypes.IntegerType, true);

    private EventColumns() {}
}
