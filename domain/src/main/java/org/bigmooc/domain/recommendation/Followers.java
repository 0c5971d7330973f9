package org.bigmooc.domain.recommendation;

/**
 * How many learners took one course, and how many of them took another one among their next courses.
 *
 * @param took the first course
 * @param wentOn to the second
 */
public record Followers(int took, int wentOn) {

    /** How many of a learner's next courses are looked at. */
    public static final int NEXT = 5;

    /** Nobody was seen to take the course. */
    public static final Followers NONE = new Followers(0, 0);

    /** The part of those who took the first course that went on to the second, 0 to 1. */
    public double share() {
        return took == 0 ? 0 : Math.min(1, (double) wentOn / took);
    }
}
