package org.bigmooc.spark.topic;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Makes vectors of the words of courses. Found by {@link java.util.ServiceLoader} among the jars of this plugin's folder, so that a model of
 * sentences can be added as one more jar.
 */
public interface CourseEmbedder {

    /** The column of a course's words, in order: an array of strings, not empty. */
    String WORDS = "words";

    /** The column of a course's text as it is published. */
    String TEXT = "text";

    /** The column of a course's vector: of {@code org.apache.spark.ml.linalg}, equally long for all courses. */
    String EMBEDDING = "embedding";

    /** How it is chosen, such as {@code tf-idf}. */
    String name();

    /**
     * Adds the column {@link #EMBEDDING}; a course of which nothing is known gets zeros.
     *
     * @param seed of everything that is drawn
     */
    Dataset<Row> embed(Dataset<Row> courses, long seed);
}
