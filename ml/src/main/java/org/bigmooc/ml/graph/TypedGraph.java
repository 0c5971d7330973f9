package org.bigmooc.ml.graph;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.bigmooc.domain.training.CourseTraits;
import org.bigmooc.domain.training.DatasetSplit;
import org.bigmooc.domain.training.Features;
import org.bigmooc.domain.training.Trait;

/**
 * Courses, and the learners and things that link them: learners by the training part alone. Courses have the numbers from 0; fields, concepts,
 * teachers, schools and topics those after them. Learners have no numbers: they are passed on walks, and not described. Immutable.
 */
final class TypedGraph {

    /**
     * The links between courses and nodes of one type.
     *
     * @param firstNumber of a node of this type
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Links(int[][] ofCourse, int[][] courses, int firstNumber) {}

    private final int courses;
    private final int size;
    private final Map<NodeType, Links> links = new EnumMap<>(NodeType.class);

    private TypedGraph(DatasetSplit split) {
        Features features = split.dataset().features();
        this.courses = split.dataset().courses().size();
        links.put(NodeType.LEARNER, links(learners(split), courses, -1));
        int next = courses;
        for (Trait trait : Trait.values()) {
            CourseTraits traits = features.courses(trait);
            int[][] ofCourse = new int[courses][];
            Arrays.setAll(ofCourse, traits::of);
            links.put(type(trait), links(turned(ofCourse, traits.names().size()), courses, next));
            next += traits.names().size();
        }
        this.size = next;
    }

    static TypedGraph of(DatasetSplit split) {
        return new TypedGraph(split);
    }

    private static NodeType type(Trait trait) {
        return switch (trait) {
            case FIELD -> NodeType.FIELD;
            case CONCEPT -> NodeType.CONCEPT;
            case TEACHER -> NodeType.TEACHER;
            case SCHOOL -> NodeType.SCHOOL;
            case TOPIC -> NodeType.TOPIC;
        };
    }

    private static int[][] learners(DatasetSplit split) {
        int[][] courses = new int[split.learners()][];
        Arrays.setAll(courses, split::training);
        return courses;
    }

    /** Leaves out nodes with a single course, from which a walk could only turn back. */
    private static Links links(int[][] courses, int manyCourses, int firstNumber) {
        int[][] leading = new int[courses.length][];
        Arrays.setAll(leading, node -> courses[node].length > 1 ? courses[node] : new int[0]);
        return new Links(turned(leading, manyCourses), leading, firstNumber);
    }

    private static int[][] turned(int[][] rows, int columns) {
        int[] counts = new int[columns];
        for (int[] row : rows) {
            for (int column : row) {
                counts[column]++;
            }
        }
        int[][] turned = new int[columns][];
        Arrays.setAll(turned, column -> new int[counts[column]]);
        for (int row = rows.length - 1; row >= 0; row--) {
            for (int column : rows[row]) {
                turned[column][--counts[column]] = row;
            }
        }
        return turned;
    }

    /** How many courses there are. */
    int courses() {
        return courses;
    }

    /** How many numbers there are. */
    int size() {
        return size;
    }

    /** The nodes of this type that a course is linked to, and that lead to another course. */
    int[] around(int course, NodeType type) {
        return of(type).ofCourse()[course];
    }

    /** The courses that a node of this type is linked to. */
    int[] courses(int node, NodeType type) {
        return of(type).courses()[node];
    }

    /** The number of a node of this type, or a negative one if it has none. */
    int number(int node, NodeType type) {
        return type == NodeType.LEARNER ? -1 : of(type).firstNumber() + node;
    }

    private Links of(NodeType type) {
        Links found = links.get(type);
        if (found == null) {
            throw new IllegalArgumentException("Nothing leads from course to " + type);
        }
        return found;
    }
}
