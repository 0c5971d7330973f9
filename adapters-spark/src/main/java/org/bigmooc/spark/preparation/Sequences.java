package org.bigmooc.spark.preparation;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.slice;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Each learner's courses in order, and their leave-last-two split; see {@code DatasetSplit}. */
final class Sequences {

    private static final int SHORTEST = 3;

    private Sequences() {}

    static Dataset<Row> of(Dataset<Row> enrolments) {
        Column all = col(Columns.COURSES);
        Column held = size(all).geq(SHORTEST);
        return enrolments
                .groupBy(Columns.LEARNER)
                .agg(sort_array(collect_list(struct(col(Columns.POSITION), col(Columns.COURSE))))
                        .getField(Columns.COURSE)
                        .as(Columns.COURSES))
                .select(
                        col(Columns.LEARNER),
                        all,
                        when(held, slice(all, lit(1), greatest(size(all).minus(2), lit(1))))
                                .otherwise(all)
                                .as(Columns.TRAINING),
                        when(held, element_at(all, lit(-2))).as(Columns.VALIDATION),
                        when(held, element_at(all, lit(-1))).as(Columns.TEST));
    }
}
