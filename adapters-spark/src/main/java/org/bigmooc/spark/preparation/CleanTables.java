package org.bigmooc.spark.preparation;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What is left when every rule holds; courses and learners are numbers from 0 on, in the order of the ids.
 *
 * @param courses course, id, name, name_vi, about, about_vi, enrolments
 * @param learners learner, id, gender, year_of_birth, school, enrolments
 * @param enrolments learner, course, position, at
 * @param sequences learner, courses (all, in order), training (all but the last two), validation and test (the last two; null where there
 *     are fewer than three)
 * @param graph course, relation, entity
 */
record CleanTables(
        Dataset<Row> courses,
        Dataset<Row> learners,
        Dataset<Row> enrolments,
        Dataset<Row> sequences,
        Dataset<Row> graph) {

    static final String COURSES = "courses";
    static final String LEARNERS = "learners";
    static final String ENROLMENTS = "enrolments";
    static final String SEQUENCES = "sequences";
    static final String GRAPH = "graph";

    /** The tables by the names of their folders. */
    SequencedMap<String, Dataset<Row>> byName() {
        SequencedMap<String, Dataset<Row>> all = new LinkedHashMap<>();
        all.put(COURSES, courses);
        all.put(LEARNERS, learners);
        all.put(ENROLMENTS, enrolments);
        all.put(SEQUENCES, sequences);
        all.put(GRAPH, graph);
        return all;
    }
}
