package org.bigmooc.ml.live;

import org.bigmooc.domain.recommendation.Followers;
import org.bigmooc.ml.baseline.TransitionCounts;
import org.bigmooc.ml.baseline.Transitions;

/** Everything that is counted, over course indices. Not thread-safe. */
final class LiveStatistics {

    /** Enrolments until an enrolment counts half. */
    private static final double HALF_LIFE = 10_000;

    private final TransitionCounts transitions;
    /** Learners by pairs of courses: each counts as one, however far apart the two were. */
    private final TransitionCounts next = new TransitionCounts(0, Followers.NEXT, 1, 1);

    private TrendingCounts trending;

    private LiveStatistics(TransitionCounts transitions) {
        this.transitions = transitions;
        this.trending = new TrendingCounts(transitions.popularity(), HALF_LIFE);
    }

    static LiveStatistics empty() {
        return new LiveStatistics(
                new TransitionCounts(0, Transitions.STEPS, Transitions.STEP_DECAY, Transitions.SMOOTHING));
    }

    /** Counts a whole sequence as something that happened long ago; {@link #settle} must follow. */
    void addPast(int[] sequence) {
        for (int place = 0; place < sequence.length; place++) {
            transitions.add(sequence, place, sequence[place]);
            next.add(sequence, place, sequence[place]);
        }
    }

    /** Makes what was counted so far the past that trends begin from. */
    void settle() {
        trending = new TrendingCounts(transitions.popularity(), HALF_LIFE);
    }

    /** Counts an enrolment that happened now. */
    void add(Enrolled enrolled) {
        transitions.add(enrolled.before(), enrolled.before().length, enrolled.course());
        next.add(enrolled.before(), enrolled.before().length, enrolled.course());
        trending.add(enrolled.course());
    }

    /** How many learners took one course, and how many of them soon another. */
    Followers followers(int after, int course) {
        return new Followers(Math.round(next.taken(after)), Math.round(next.count(after, course)));
    }

    TransitionCounts transitions() {
        return transitions;
    }

    TrendingCounts trending() {
        return trending;
    }
}
