package org.bigmooc.domain.history;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.learner.LearnerId;

/** The pairs of learner and course that came last, so that what is delivered again is recognised; kept as 64-bit hashes, which say nothing about who it was. Not thread-safe. */
public final class RecentPairs {

    private final Set<Long> pairs;

    /** Remembers at most so many, and forgets the oldest first. */
    public RecentPairs(int most) {
        this.pairs = Collections.newSetFromMap(new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Long, Boolean> eldest) {
                return size() > most;
            }
        });
    }

    /** Remembers the pair, and says whether it was new. */
    public boolean add(LearnerId learner, CourseId course) {
        return pairs.add(hash(learner, course));
    }

    /** The hash that stands for a pair. */
    public static long hash(LearnerId learner, CourseId course) {
        long hash = 0xcbf29ce484222325L;
        String text = learner.value() + "\n" + course.value();
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }
}
