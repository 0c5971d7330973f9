package org.bigmooc.domain.evaluation;

import java.util.Arrays;

/** The courses that a model would recommend each learner, best first, at the learner's place; immutable. */
public final class TopLists {

    private static final double LOG_2 = Math.log(2);

    private final int[][] lists;
    private final int courses;

    private TopLists(int[][] lists, int courses) {
        this.lists = lists;
        this.courses = courses;
    }

    /**
     * Takes course indices, without copying; an empty list for a learner who was asked nothing.
     *
     * @param courses how many courses there are
     */
    public static TopLists of(int[][] lists, int courses) {
        return new TopLists(lists, courses);
    }

    /** Which share of all courses is recommended to anybody; 0 where there are no courses. */
    public double coverage() {
        return courses == 0
                ? 0
                : Arrays.stream(counts()).filter(count -> count > 0).count() / (double) courses;
    }

    /** How unequally recommendations are spread over all courses: 0 if all courses are recommended as often, near 1 if few are. */
    public double gini() {
        int[] counts = counts();
        Arrays.sort(counts);
        double weighted = 0;
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            weighted += (i + 1.0) * counts[i];
            sum += counts[i];
        }
        return sum == 0 ? 0 : 2 * weighted / (courses * sum) - (courses + 1.0) / courses;
    }

    /**
     * How little known the recommended courses are, in bits: the mean, learner by learner, of −log2 of the share of learners who took a
     * course in training, where a course that nobody took counts as taken once; with its 95 % interval.
     *
     * @param enrolments how many learners took each course in training
     * @param learners how many learners there are
     */
    public Interval novelty(int[] enrolments, int learners, long seed) {
        double[] bits = Arrays.stream(enrolments)
                .mapToDouble(taken -> -Math.log(Math.max(1, taken) / (double) Math.max(1, learners)) / LOG_2)
                .toArray();
        double[] means = Arrays.stream(lists)
                .filter(list -> list.length > 0)
                .mapToDouble(list ->
                        Arrays.stream(list).mapToDouble(course -> bits[course]).sum() / list.length)
                .toArray();
        return Bootstrap.mean(means, seed);
    }

    private int[] counts() {
        int[] counts = new int[courses];
        for (int[] list : lists) {
            for (int course : list) {
                counts[course]++;
            }
        }
        return counts;
    }
}
