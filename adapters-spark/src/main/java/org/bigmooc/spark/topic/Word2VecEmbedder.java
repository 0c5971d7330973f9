package org.bigmooc.spark.topic;

import org.apache.spark.ml.feature.Word2Vec;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The mean of the vectors of a course's words, which are alike where words stand beside the same others. */
public final class Word2VecEmbedder implements CourseEmbedder {

    private static final int LENGTH = 100;
    private static final int FEWEST_USES = 5;
    private static final int ROUNDS = 5;

    @Override
    public String name() {
        return "word2vec";
    }

    @Override
    public Dataset<Row> embed(Dataset<Row> courses, long seed) {
        return new Word2Vec()
                .setInputCol(WORDS)
                .setOutputCol(EMBEDDING)
                .setVectorSize(LENGTH)
                .setMinCount(FEWEST_USES)
                .setMaxIter(ROUNDS)
                .setSeed(seed)
                .setNumPartitions(1)
                .fit(courses)
                .transform(courses);
    }
}
