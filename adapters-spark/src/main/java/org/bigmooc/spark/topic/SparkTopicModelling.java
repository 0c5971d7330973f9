package org.bigmooc.spark.topic;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.bigmooc.domain.batch.BatchListener;
import org.bigmooc.domain.catalogue.Course;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.catalogue.CourseTopics;
import org.bigmooc.domain.catalogue.Topic;
import org.bigmooc.domain.fault.InvalidInput;
import org.bigmooc.domain.fault.WorkInterrupted;
import org.bigmooc.domain.topic.FoundTopics;
import org.bigmooc.domain.topic.TopicModelling;
import org.bigmooc.domain.topic.TopicRequest;
import org.bigmooc.spark.session.SparkConnection;

/** Finds topics: words, embedding, principal components, k-means, and the words that name each cluster. */
public final class SparkTopicModelling implements TopicModelling {

    static final String COURSE = "course";

    private static final StructType SCHEMA = new StructType()
            .add(COURSE, DataTypes.StringType)
            .add(CourseEmbedder.TEXT, DataTypes.StringType)
            .add(CourseEmbedder.WORDS, DataTypes.createArrayType(DataTypes.StringType));

    /** The same on any number of cores, so that sums are added up in the same order. */
    private static final int PARTITIONS = 4;

    private static final double EMBEDDED = 0.3;

    private final SparkConnection connection;

    /** Finds them on this connection. */
    public SparkTopicModelling(SparkConnection connection) {
        this.connection = connection;
    }

    @Override
    public FoundTopics find(TopicRequest request, Collection<Course> courses, BatchListener listener) {
        CourseEmbedder embedder = embedder(request.embedding());
        Map<CourseId, List<String>> words = new LinkedHashMap<>();
        courses.stream().sorted(Comparator.comparing(Course::id)).forEach(course -> {
            List<String> used = Words.of(text(course, request));
            if (!used.isEmpty()) {
                words.put(course.id(), used);
            }
        });
        requireEnough(words.size(), request);
        listener.progressed(0, "starting Spark");
        return connection.work(
                "Topics cannot be found",
                listener::cancelled,
                () -> find(request, table(courses, words, request), embedder, words, courses.size(), listener));
    }

    private static String text(Course course, TopicRequest request) {
        return request.language().of(course.name()) + "\n" + request.language().of(course.about());
    }

    private static CourseEmbedder embedder(String name) {
        List<CourseEmbedder> all =
                ServiceLoader.load(CourseEmbedder.class, CourseEmbedder.class.getClassLoader()).stream()
                        .map(ServiceLoader.Provider::get)
                        .toList();
        return all.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(
                        "unknown-embedding",
                        "embedding",
                        "There is no embedding '" + name + "'; there are "
                                + all.stream().map(CourseEmbedder::name).collect(Collectors.joining(", ")) + "."));
    }

    private static void requireEnough(long told, TopicRequest request) {
        if (told < request.most()) {
            throw new InvalidInput(
                    "too-few-courses",
                    "to",
                    told + " courses have words to tell them by: too few for " + request.most()
                            + " topics. Ask for fewer, or import courses with texts.");
        }
    }

    private Dataset<Row> table(Collection<Course> courses, Map<CourseId, List<String>> words, TopicRequest request) {
        List<Row> rows = courses.stream()
                .filter(course -> words.containsKey(course.id()))
                .sorted(Comparator.comparing(Course::id))
                .map(course -> RowFactory.create(
                        course.id().value(),
                        text(course, request),
                        words.getOrDefault(course.id(), List.of()).toArray(String[]::new)))
                .toList();
        return connection
                .session()
                .createDataFrame(rows, SCHEMA)
                .repartitionByRange(PARTITIONS, org.apache.spark.sql.functions.col(COURSE))
                .sortWithinPartitions(COURSE)
                .cache();
    }

    private static FoundTopics find(
            TopicRequest request,
            Dataset<Row> table,
            CourseEmbedder embedder,
            Map<CourseId, List<String>> words,
            int courses,
            BatchListener listener) {
        step(listener, 0.1, "embedding by " + embedder.name());
        Clustering clustering = new Clustering(embedder.embed(table, request.seed()), request.seed());
        requireEnough(clustering.size(), request);
        List<Integer> tries = request.tries();
        clustering.tryAll(tries, count -> {
            double done = (double) tries.indexOf(count) / tries.size();
            step(listener, EMBEDDED + (1 - EMBEDDED) * done, "trying " + count + " topics");
        });
        CourseTopics topics = topics(clustering.best(), words);
        listener.progressed(1, "done");
        return new FoundTopics(
                topics, clustering.tries(), courses - topics.byCourse().size());
    }

    private static void step(BatchListener listener, double fraction, String step) {
        if (listener.cancelled()) {
            throw new WorkInterrupted("Stopped. Nothing was kept; start it again to begin anew.");
        }
        listener.progressed(fraction, step);
    }

    /** The largest cluster is the first topic. */
    private static CourseTopics topics(Map<String, Integer> clusters, Map<CourseId, List<String>> words) {
        TopicWords telling = new TopicWords();
        Map<Integer, Integer> sizes = new HashMap<>();
        clusters.forEach((course, cluster) -> {
            telling.add(cluster, words.getOrDefault(new CourseId(course), List.of()));
            sizes.merge(cluster, 1, Integer::sum);
        });
        Comparator<Integer> bySize = Comparator.comparing(cluster -> sizes.getOrDefault(cluster, 0));
        List<Integer> ordered = sizes.keySet().stream()
                .sorted(bySize.reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
        List<Topic> topics = IntStream.range(0, ordered.size())
                .mapToObj(place -> new Topic(id(place), telling.of(ordered.get(place))))
                .toList();
        Map<CourseId, String> byCourse = new HashMap<>();
        clusters.forEach((course, cluster) -> byCourse.put(new CourseId(course), id(ordered.indexOf(cluster))));
        return new CourseTopics(topics, byCourse);
    }

    private static String id(int place) {
        return String.format(Locale.ROOT, "topic-%02d", place + 1);
    }
}
