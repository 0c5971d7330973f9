package org.bigmooc.ml.sequence;

/**
 * What a network reads of one learner and, for each place, the course it is asked for there.
 *
 * @param courses course at each place, oldest first
 * @param targets for each place the course wanted there, or {@link #UNASKED}
 */
@SuppressWarnings("ArrayRecordComponent") // Moved about, never compared.
public record Sequence(int[] courses, int[] targets) {

    /** Nothing is asked at this place. */
    public static final int UNASKED = -1;

    /** How many places there are. */
    public int size() {
        return courses.length;
    }
}
