package org.bigmooc.domain.training;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** The groups of learners that a report tells apart: by the length of their history, and by how well known the course held out is. */
public final class HeldOutGroups {

    private static final int[] LENGTHS = {1, 3, 6, 11, 21};
    private static final int[] ENROLMENTS = {0, 10, 50, 200, 1000};

    private final DatasetSplit split;
    private final int[] enrolments;

    /** Groups the learners of this split who have a test target. */
    public HeldOutGroups(DatasetSplit split) {
        this.split = split;
        this.enrolments = trainingEnrolments(split);
    }

    /** How many learners took each course in training. */
    public int[] enrolments() {
        return enrolments.clone();
    }

    /** All groups that are not empty; the first of each kind has the shortest histories or the least known courses. */
    public List<HeldOutGroup> all() {
        List<HeldOutGroup> groups = new ArrayList<>();
        groups.addAll(groups("history length", "courses", LENGTHS, learner -> split.testHistory(learner).length));
        groups.addAll(groups(
                "target popularity", "enrolments", ENROLMENTS, learner -> enrolments[split.testTarget(learner)]));
        return groups;
    }

    private List<HeldOutGroup> groups(String by, String unit, int[] from, IntUnaryOperator value) {
        return IntStream.range(0, from.length)
                .mapToObj(i -> {
                    int to = i + 1 < from.length ? from[i + 1] - 1 : Integer.MAX_VALUE;
                    return new HeldOutGroup(by, name(from[i], to, unit), learners(from[i], to, value));
                })
                .filter(group -> group.size() > 0)
                .toList();
    }

    private static String name(int from, int to, String unit) {
        String range = to == Integer.MAX_VALUE ? from + " or more " : from + " to " + to + " ";
        return (from == 0 ? "cold: " : "") + range + unit;
    }

    private int[] learners(int from, int to, IntUnaryOperator value) {
        return IntStream.range(0, split.learners())
                .filter(learner -> split.testTarget(learner) != DatasetSplit.NONE)
                .filter(learner -> value.applyAsInt(learner) >= from && value.applyAsInt(learner) <= to)
                .toArray();
    }

    private static int[] trainingEnrolments(DatasetSplit split) {
        int[] counts = new int[split.dataset().courses().size()];
        for (int learner = 0; learner < split.learners(); learner++) {
            for (int course : split.training(learner)) {
                counts[course]++;
            }
        }
        return counts;
    }
}
