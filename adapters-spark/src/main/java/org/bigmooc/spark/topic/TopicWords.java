package org.bigmooc.spark.topic;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The words that set each topic apart: by class-based TF-IDF, the number of times a topic's courses use a word by the logarithm of one plus the mean
 * number of words of a topic over the number of times that all use it. Source: Grootendorst, BERTopic, 2022. Words of many more courses than a
 * topic has tell none apart.
 */
final class TopicWords {

    private static final int WORDS_A_TOPIC = 10;
    private static final double TOPICS_THAT_MAY_SHARE = 1.5;

    private final Map<Integer, Map<String, Integer>> byTopic = new TreeMap<>();
    private final Map<String, Integer> uses = new HashMap<>();
    private final Map<String, Integer> users = new HashMap<>();
    private long words;
    private long courses;

    /** Counts the words of one course. */
    void add(int topic, Collection<String> used) {
        Map<String, Integer> counts = byTopic.computeIfAbsent(topic, first -> new HashMap<>());
        used.forEach(word -> {
            counts.merge(word, 1, Integer::sum);
            uses.merge(word, 1, Integer::sum);
        });
        new HashSet<>(used).forEach(word -> users.merge(word, 1, Integer::sum));
        words += used.size();
        courses++;
    }

    /** The most telling words of a topic, the first most so. */
    List<String> of(int topic) {
        Map<String, Integer> counts = byTopic.getOrDefault(topic, Map.of());
        double mean = (double) words / Math.max(1, byTopic.size());
        double mostUsers = TOPICS_THAT_MAY_SHARE * courses / Math.max(1, byTopic.size());
        Comparator<String> byWeight = Comparator.comparingDouble(
                word -> counts.getOrDefault(word, 0) * Math.log1p(mean / uses.getOrDefault(word, 1)));
        return counts.keySet().stream()
                .filter(word -> users.getOrDefault(word, 0) <= mostUsers)
                .sorted(byWeight.reversed().thenComparing(Comparator.naturalOrder()))
                .limit(WORDS_A_TOPIC)
                .toList();
    }
}
