package org.bigmooc.spark.topic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.apache.spark.ml.clustering.KMeans;
import org.apache.spark.ml.evaluation.ClusteringEvaluator;
import org.apache.spark.ml.feature.PCA;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.bigmooc.domain.topic.FoundTopics.Try;

/** k-means by cosine over the principal components of the embeddings, with the number of clusters of the highest silhouette. */
final class Clustering {

    private static final int COMPONENTS = 50;
    private static final int ROUNDS = 40;
    private static final String COSINE = "cosine";
    private static final String COMPONENT = "component";
    private static final String CLUSTER = "prediction";
    /** Further digits depend on the order in which partitions are added up. */
    private static final double DIGITS = 1e6;

    private static final double NEXT_TO_NOTHING = 1e-9;

    private final Dataset<Row> points;
    private final long seed;
    private final List<Try> tries = new ArrayList<>();
    private Map<String, Integer> best = Map.of();

    /** Clusters these embeddings; courses without one are left out. */
    Clustering(Dataset<Row> embedded, long seed) {
        this.points = components(embedded).cache();
        this.seed = seed;
    }

    private static Dataset<Row> components(Dataset<Row> embedded) {
        Dataset<Row> told = embedded.filter((org.apache.spark.api.java.function.FilterFunction<Row>)
                row -> Vectors.norm(row.<Vector>getAs(CourseEmbedder.EMBEDDING), 2) > NEXT_TO_NOTHING);
        Row first = told.head();
        int length = first.<Vector>getAs(CourseEmbedder.EMBEDDING).size();
        return new PCA()
                .setInputCol(CourseEmbedder.EMBEDDING)
                .setOutputCol(COMPONENT)
                .setK(Math.min(COMPONENTS, length))
                .fit(told)
                .transform(told)
                .select(SparkTopicModelling.COURSE, COMPONENT)
                .filter((org.apache.spark.api.java.function.FilterFunction<Row>)
                        row -> Vectors.norm(row.<Vector>getAs(COMPONENT), 2) > NEXT_TO_NOTHING);
    }

    /** How many courses are clustered. */
    long size() {
        return points.count();
    }

    /** Tries these numbers of clusters. */
    void tryAll(List<Integer> counts, IntConsumer before) {
        double highest = Double.NEGATIVE_INFINITY;
        for (int count : counts) {
            before.accept(count);
            Dataset<Row> clustered = new KMeans()
                    .setFeaturesCol(COMPONENT)
                    .setDistanceMeasure(COSINE)
                    .setK(count)
                    .setMaxIter(ROUNDS)
                    .setSeed(seed)
                    .fit(points)
                    .transform(points);
            double silhouette = new ClusteringEvaluator()
                    .setFeaturesCol(COMPONENT)
                    .setDistanceMeasure(COSINE)
                    .evaluate(clustered);
            Try done = new Try(count, Math.round(silhouette * DIGITS) / DIGITS);
            tries.add(done);
            if (done.silhouette() > highest) {
                highest = done.silhouette();
                best = byCourse(clustered);
            }
        }
    }

    private static Map<String, Integer> byCourse(Dataset<Row> clustered) {
        Map<String, Integer> found = new HashMap<>();
        clustered
                .select(SparkTopicModelling.COURSE, CLUSTER)
                .collectAsList()
                .forEach(row -> found.put(row.getString(0), row.getInt(1)));
        return found;
    }

    List<Try> tries() {
        return tries;
    }

    /** The cluster of each course, where there is the highest silhouette. */
    Map<String, Integer> best() {
        return best;
    }
}
