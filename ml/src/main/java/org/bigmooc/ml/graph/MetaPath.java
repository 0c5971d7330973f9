package org.bigmooc.ml.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bigmooc.domain.fault.InvalidInput;

/**
 * What a walk passes from course to course, again and again: {@code course-learner-course-concept-course} passes a learner, then a concept.
 *
 * @param between the types of node between the courses, at least one, none of them a course
 */
record MetaPath(List<NodeType> between) {

    private static final String SEPARATOR = "-";
    private static final String PATH_SEPARATOR = "\\+";

    MetaPath {
        between = List.copyOf(between);
    }

    /**
     * Reads metapaths joined by {@code +}.
     *
     * @throws InvalidInput if one is none
     */
    static List<MetaPath> parse(String text) {
        return Stream.of(text.strip().split(PATH_SEPARATOR, -1))
                .map(MetaPath::parseOne)
                .toList();
    }

    private static MetaPath parseOne(String text) {
        String[] steps = text.strip().split(SEPARATOR, -1);
        List<NodeType> between = new ArrayList<>();
        for (int step = 0; step < steps.length; step++) {
            NodeType type = NodeType.named(steps[step]).orElseThrow(() -> invalid(text));
            if ((step % 2 == 0) != (type == NodeType.COURSE)) {
                throw invalid(text);
            }
            if (type != NodeType.COURSE) {
                between.add(type);
            }
        }
        if (between.isEmpty() || steps.length % 2 == 0) {
            throw invalid(text);
        }
        return new MetaPath(between);
    }

    private static InvalidInput invalid(String text) {
        return new InvalidInput(
                "invalid-hyperparameter",
                MetaPath2VecConfig.METAPATHS,
                "The metapath '%s' has to alternate between course and one of %s, and to begin and end with course; several are joined by +."
                        .formatted(
                                text,
                                Stream.of(NodeType.values())
                                        .filter(type -> type != NodeType.COURSE)
                                        .map(NodeType::text)
                                        .collect(Collectors.joining(", "))));
    }
}
