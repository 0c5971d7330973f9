package org.bigmooc.ml.graph;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a node of the graph is. */
enum NodeType {
    COURSE,
    LEARNER,
    FIELD,
    CONCEPT,
    TEACHER,
    SCHOOL,
    TOPIC;

    /** The type of this lower-case name. */
    static Optional<NodeType> named(String name) {
        return Stream.of(values()).filter(type -> type.text().equals(name)).findAny();
    }

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
