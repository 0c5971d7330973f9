package org.bigmooc.spark.topic;

import org.apache.spark.ml.feature.CountVectorizer;
import org.apache.spark.ml.feature.IDF;
import org.apache.spark.ml.feature.Normalizer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** How often a course uses a word, words of few courses counting more; of length one. */
public final class TfIdfEmbedder implements CourseEmbedder {

    private static final int MOST_WORDS = 2_048;
    private static final double FEWEST_COURSES = 3;
    /** What a third of the courses says sets none apart. */
    private static final double LARGEST_SHARE = 0.33;

    private static final String COUNTS = "counts";
    private static final String WEIGHTED = "weighted";

    @Override
    public String name() {
        return "tf-idf";
    }

    @Override
    public Dataset<Row> embed(Dataset<Row> courses, long seed) {
        Dataset<Row> counted = new CountVectorizer()
                .setInputCol(WORDS)
                .setOutputCol(COUNTS)
                .setVocabSize(MOST_WORDS)
                .setMinDF(FEWEST_COURSES)
                .setMaxDF(LARGEST_SHARE)
                .fit(courses)
                .transform(courses);
        Dataset<Row> weighted = new IDF()
                .setInputCol(COUNTS)
                .setOutputCol(WEIGHTED)
                .fit(counted)
                .transform(counted);
        return new Normalizer()
                .setInputCol(WEIGHTED)
                .setOutputCol(EMBEDDING)
                .transform(weighted)
                .drop(COUNTS, WEIGHTED);
    }
}
