package org.bigmooc.ml.live;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.ml.serving.CourseIndex;

/** Gives each new course the next index, up to a bound. Thread-safe. */
final class GrowingCourseIndex implements CourseIndex {

    private final int most;
    private final Map<CourseId, Integer> indices = new ConcurrentHashMap<>();
    /** Written again after every change, so that other threads see it. */
    private volatile CourseId[] courses = new CourseId[64];

    private int size;

    GrowingCourseIndex(int most) {
        this.most = most;
    }

    /** The index of the course, a new one if need be; {@link #UNKNOWN} if there are too many. */
    int indexFor(CourseId course) {
        int known = indexOf(course);
        return known == UNKNOWN ? give(course) : known;
    }

    private synchronized int give(CourseId course) {
        int known = indexOf(course);
        if (known != UNKNOWN || size == most) {
            return known;
        }
        CourseId[] grown = size == courses.length ? Arrays.copyOf(courses, 2 * size) : courses;
        grown[size] = course;
        courses = grown;
        indices.put(course, size);
        return size++;
    }

    @Override
    public int indexOf(CourseId course) {
        return indices.getOrDefault(course, UNKNOWN);
    }

    @Override
    public CourseId at(int index) {
        return courses[index];
    }
}
