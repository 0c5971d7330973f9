package org.bigmooc.domain.training;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.learner.LearnerId;

/** The courses each learner took, in order, as indices into the list of courses, and what else is known of both; immutable once read. */
public final class Dataset {

    private final List<CourseId> courses;
    private final List<LearnerId> learners;
    private final int[][] sequences;
    private final Features features;

    /** Takes what is given, and knows nothing else of courses and learners. */
    public Dataset(List<CourseId> courses, List<LearnerId> learners, int[][] sequences) {
        this(courses, learners, sequences, Features.none(courses.size(), learners.size()));
    }

    /**
     * Takes what is given, without copying the sequences.
     *
     * @param courses ordered by id
     * @param sequences one a learner, oldest first, each course once, of indices into {@code courses}
     * @param features of the same courses and learners
     */
    public Dataset(List<CourseId> courses, List<LearnerId> learners, int[][] sequences, Features features) {
        if (learners.size() != sequences.length) {
            throw new IllegalArgumentException(learners.size() + " learners, but " + sequences.length + " sequences");
        }
        if (!features.fit(courses.size(), learners.size())) {
            throw new IllegalArgumentException("The features are of other courses or learners.");
        }
        this.courses = List.copyOf(courses);
        this.learners = List.copyOf(learners);
        this.sequences = sequences;
        this.features = features;
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

    /** What else is known of the courses and learners. */
    public Features features() {
        return features;
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

    /** SHA-256 over courses, learners, sequences and features, in hex: the same data has the same hash. */
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
            features.digest(digest);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("Every JDK has SHA-256.", impossible);
        }
    }
}
