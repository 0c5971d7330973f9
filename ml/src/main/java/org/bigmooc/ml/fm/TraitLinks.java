package org.bigmooc.ml.fm;

import java.util.Arrays;
import org.bigmooc.domain.training.CourseTraits;
import org.bigmooc.domain.training.Features;
import org.bigmooc.domain.training.Trait;

/**
 * What the courses have in common, of every {@link Trait}, as one sparse matrix: a number for each thing that at least two courses have, and
 * for each course the numbers it has. The things of one kind that a course has weigh as much as a single one would, in Euclidean length.
 */
final class TraitLinks {

    private static final int FEWEST_COURSES = 2;

    private final int count;
    private final int[][] ofCourse;
    private final float[][] weights;

    private TraitLinks(int count, int[][] ofCourse, float[][] weights) {
        this.count = count;
        this.ofCourse = ofCourse;
        this.weights = weights;
    }

    static TraitLinks of(Features features, int courses) {
        int[][] ofCourse = new int[courses][0];
        float[][] weights = new float[courses][0];
        int count = 0;
        for (Trait trait : Trait.values()) {
            count = add(features.courses(trait), count, ofCourse, weights);
        }
        return new TraitLinks(count, ofCourse, weights);
    }

    private static int add(CourseTraits traits, int first, int[][] ofCourse, float[][] weights) {
        int[] numbers = numbers(traits, first);
        for (int course = 0; course < ofCourse.length; course++) {
            int[] shared = Arrays.stream(traits.of(course))
                    .map(thing -> numbers[thing])
                    .filter(number -> number >= 0)
                    .toArray();
            int known = ofCourse[course].length;
            ofCourse[course] = Arrays.copyOf(ofCourse[course], known + shared.length);
            weights[course] = Arrays.copyOf(weights[course], known + shared.length);
            System.arraycopy(shared, 0, ofCourse[course], known, shared.length);
            Arrays.fill(weights[course], known, known + shared.length, (float) (1 / Math.sqrt(shared.length)));
        }
        return Math.max(first, Arrays.stream(numbers).max().orElse(-1) + 1);
    }

    /** Numbers the things from {@code first}; those that too few courses have get -1. */
    private static int[] numbers(CourseTraits traits, int first) {
        int[] numbers = new int[traits.names().size()];
        for (int course = 0; course < traits.courses(); course++) {
            for (int thing : traits.of(course)) {
                numbers[thing]++;
            }
        }
        int next = first;
        for (int thing = 0; thing < numbers.length; thing++) {
            numbers[thing] = numbers[thing] >= FEWEST_COURSES ? next++ : -1;
        }
        return numbers;
    }

    /** How many things there are. */
    int count() {
        return count;
    }

    /** How many courses there are. */
    int courses() {
        return ofCourse.length;
    }

    /** The things of a course. */
    int[] of(int course) {
        return ofCourse[course];
    }

    /** How much each of them weighs. */
    float[] weights(int course) {
        return weights[course];
    }
}
