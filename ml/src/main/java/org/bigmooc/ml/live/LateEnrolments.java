package org.bigmooc.ml.live;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.history.RecentPairs;
import org.bigmooc.domain.learner.LearnerId;

/** Enrolments that a count may have passed by when they came; beyond a bound they are left out. Thread-safe. */
final class LateEnrolments {

    private final int most;
    private final Map<Long, Enrolled> byPair = new ConcurrentHashMap<>();

    LateEnrolments(int most) {
        this.most = most;
    }

    void add(LearnerId learner, CourseId course, Enrolled enrolled) {
        if (byPair.size() < most) {
            byPair.put(RecentPairs.hash(learner, course), enrolled);
        }
    }

    /** The count has come upon it. */
    void remove(LearnerId learner, CourseId course) {
        if (!byPair.isEmpty()) {
            byPair.remove(RecentPairs.hash(learner, course));
        }
    }

    void forEach(Consumer<Enrolled> action) {
        byPair.values().forEach(action);
    }
}
