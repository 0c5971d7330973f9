package org.bigmooc.domain.training;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What the courses have of one {@link Trait}, such as the teachers of each, as indices into a list of all teachers; immutable. */
public final class CourseTraits {

    private final List<String> names;
    private final int[][] ofCourse;

    private CourseTraits(List<String> names, int[][] ofCourse) {
        this.names = List.copyOf(names);
        this.ofCourse = ofCourse;
    }

    /** What courses have of which nothing is known. */
    public static CourseTraits none(int courses) {
        return of(Collections.nCopies(courses, List.of()));
    }

    /**
     * Takes names, by course; neither the order of a course's names nor their repetition means anything.
     *
     * @param ofCourses one collection a course
     */
    public static CourseTraits of(List<? extends Collection<String>> ofCourses) {
        TreeSet<String> sorted = new TreeSet<>();
        ofCourses.forEach(sorted::addAll);
        List<String> names = new ArrayList<>(sorted);
        Map<String, Integer> index = new HashMap<>();
        names.forEach(name -> index.put(name, index.size()));
        int[][] indices = new int[ofCourses.size()][];
        Arrays.setAll(
                indices,
                course -> ofCourses.get(course).stream()
                        .mapToInt(name -> index.getOrDefault(name, -1))
                        .distinct()
                        .sorted()
                        .toArray());
        return new CourseTraits(names, indices);
    }

    /** How many courses there are. */
    public int courses() {
        return ofCourse.length;
    }

    /** Everything that a course has, ordered. */
    public List<String> names() {
        return names;
    }

    /** What one course has: places in {@link #names}, rising; not to be changed. */
    public int[] of(int course) {
        return ofCourse[course];
    }

    void digest(MessageDigest digest) {
        names.forEach(name -> digest.update((name + "\n").getBytes(StandardCharsets.UTF_8)));
        for (int[] one : ofCourse) {
            digest.update((Arrays.toString(one) + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }
}
