package org.bigmooc.ml.serving;

import java.util.List;
import java.util.stream.IntStream;
import org.bigmooc.domain.catalogue.CourseId;

/** Which index each course has. An index, once given, stays. Thread-safe. */
public interface CourseIndex {

    /** The index of a course that has none. */
    int UNKNOWN = -1;

    /** The index of the course, or {@link #UNKNOWN}. */
    int indexOf(CourseId course);

    /** The course of an index that was given. */
    CourseId at(int index);

    /** The indices of those courses that have one, in the same order. */
    default int[] known(List<CourseId> courses) {
        IntStream indices = courses.stream().mapToInt(this::indexOf);
        return indices.filter(index -> index != UNKNOWN).toArray();
    }
}
