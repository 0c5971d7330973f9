package org.bigmooc.domain.training;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bigmooc.domain.catalogue.Catalogue;
import org.bigmooc.domain.catalogue.Course;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.history.HistoryStep;
import org.bigmooc.domain.history.LearningHistories;
import org.bigmooc.domain.learner.LearnerId;

/** The courses each learner took, in order, as indices into the list of courses; immutable once read. */
public final class Dataset {

    private final List<CourseId> courses;
    private final List<LearnerId> learners;
    private final int[][] sequences;

    /**
     * Takes what is given, without copying the sequences.
     *
     * @param courses ordered by id
     * @param sequences one a learner, oldest first, each course once, of indices into {@code courses}
     */
    public Dataset(List<CourseId> courses, List<LearnerId> learners, int[][] sequences) {
        if (learners.size() != sequences.length) {
            throw new IllegalArgumentException(learners.size() + " learners, but " + sequences.length + " sequences");
        }
        this.courses = List.copyOf(courses);
        this.learners = List.copyOf(learners);
        this.sequences = sequences;
    }

    /** Reads every learner's taken courses, by learner id whatever the store's order; courses that the catalogue does not know are left out. */
    public static Dataset read(Catalogue catalogue, LearningHistories histories) {
        List<CourseId> courses = catalogue.all().stream().map(Course::id).toList();
        Map<CourseId, Integer> index = new HashMap<>();
        courses.forEach(course -> index.put(course, index.size()));
        SortedMap<LearnerId, int[]> sequences = new TreeMap<>();
        histories.forEach(history -> {
            int[] sequence = history.steps().stream()
                    .filter(HistoryStep::taken)
                    .filter(step -> index.containsKey(step.course()))
                    .mapToInt(step -> index.getOrDefault(step.course(), -1))
                    .toArray();
            if (sequence.length > 0) {
                sequences.put(history.learner(), sequence);
            }
        });
        return new Dataset(
                courses, List.copyOf(sequences.keySet()), sequences.values().toArray(int[][]::new));
    }

    /** All courses, ordered by id; a course's index is its place here. */
    public List<CourseId> courses() {
        return courses;
    }

    /** All learners who took a course. */
    public List<LearnerId> learners() {
        return learners;
    }

    /** The sequence of the learner at the same place; not to be changed. */
    public int[] sequence(int learner) {
        return sequences[learner];
    }

    /** How many learners there are. */
    public int size() {
        return sequences.length;
    }

    /** How many enrolments there are. */
    public long enrolments() {
        long sum = 0;
        for (int[] sequence : sequences) {
            sum += sequence.length;
        }
        return sum;
    }

    /** SHA-256 over courses, learners and sequences, in hex: the same data has the same hash. */
    public String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            courses.forEach(course -> digest.update((course.value() + "\n").getBytes(StandardCharsets.UTF_8)));
            for (int i = 0; i < sequences.length; i++) {
                digest.update((learners.get(i).value() + "\n").getBytes(StandardCharsets.UTF_8));
                ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES * (sequences[i].length + 1));
                bytes.putInt(sequences[i].length);
                bytes.asIntBuffer().put(sequences[i]);
                digest.update(bytes.array());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("Every JDK has SHA-256.", impossible);
        }
    }
}
