package org.bigmooc.spark.preparation;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What was read, as it stood there.
 *
 * @param courses entry, course, name, name_vi, about, about_vi
 * @param learners entry, learner, gender, year_of_birth, school
 * @param enrolments entry (of the learner), position, learner, course, at
 * @param links course, relation, entity
 */
record RawTables(Dataset<Row> courses, Dataset<Row> learners, Dataset<Row> enrolments, Dataset<Row> links) {}
