package org.bigmooc.ml.graph;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bigmooc.ml.model.Hyperparameter;
import org.bigmooc.ml.model.HyperparameterValues;
import org.bigmooc.ml.model.Hyperparameters;

/** Everything one may choose about the embeddings; {@link #HYPERPARAMETERS} says what each part means. */
record MetaPath2VecConfig(
        List<MetaPath> metapaths,
        int width,
        int walks,
        int length,
        int context,
        int negatives,
        double learningRate,
        int replicas,
        double historyDecay) {

    /** The one choice that is no number. */
    static final String METAPATHS = "metapaths";

    /** The metapath of the original system, and one through what it leaves out. */
    private static final String STANDARD =
            "course-learner-course-concept-course-field-course+course-learner-course-teacher-course-school-course";

    /** Names, standard values, bounds and meanings of the numbers. */
    static final Hyperparameters HYPERPARAMETERS = Hyperparameters.of(
            Hyperparameter.whole("width", 128, 1, 4096, "numbers that describe a course")
                    .among("64", "128", "256"),
            Hyperparameter.whole("walks", 20, 1, 100_000, "walks that begin at each course, on each metapath")
                    .effort(),
            Hyperparameter.whole("walk-length", 20, 2, 10_000, "nodes of a walk")
                    .among("10", "20", "40"),
            Hyperparameter.whole(
                            "context", 5, 1, 1000, "how far apart on a walk two nodes may be that are drawn together")
                    .between(2, 8),
            Hyperparameter.whole("negatives", 5, 1, 1000, "random nodes that each node is pushed away from")
                    .between(3, 10),
            Hyperparameter.real("learning-rate", "0.05", "0.0000001", "10", "highest learning rate")
                    .logarithmic(0.01, 0.1),
            Hyperparameter.whole("replicas", 2, 1, 64, "copies that learn at the same time, and are then averaged"),
            Hyperparameter.real("history-decay", "0.7", "0.01", "1", "how much each earlier course of a history counts")
                    .between(0.3, 1));

    /**
     * The standard values but for those asked for, by dash-case name.
     *
     * @throws org.bigmooc.domain.fault.InvalidInput if a name is unknown or a value cannot be used
     */
    static MetaPath2VecConfig of(Map<String, String> asked) {
        HyperparameterValues values = HYPERPARAMETERS.with(numbers(asked));
        return new MetaPath2VecConfig(
                MetaPath.parse(asked.getOrDefault(METAPATHS, STANDARD)),
                values.whole("width"),
                values.whole("walks"),
                values.whole("walk-length"),
                values.whole("context"),
                values.whole("negatives"),
                values.real("learning-rate"),
                values.whole("replicas"),
                values.real("history-decay"));
    }

    /** The same as text, every choice by name. */
    static SortedMap<String, String> texts(Map<String, String> asked) {
        SortedMap<String, String> texts = HYPERPARAMETERS.with(numbers(asked)).texts();
        String metapaths = asked.getOrDefault(METAPATHS, STANDARD);
        MetaPath.parse(metapaths);
        texts.put(METAPATHS, metapaths);
        return texts;
    }

    private static Map<String, String> numbers(Map<String, String> asked) {
        Map<String, String> numbers = new TreeMap<>(asked);
        numbers.remove(METAPATHS);
        return numbers;
    }
}
