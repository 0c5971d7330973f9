package org.bigmooc.kafka;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import org.bigmooc.domain.learner.LearnerId;

/** The last events of one partition. Bounded; not thread-safe. */
final class RecentEvents {

    /** How many are remembered at least. */
    static final int REMEMBERED = 10_000;

    private final Set<EventKey> events = new LinkedHashSet<>();

    /** Returns whether it is new. */
    boolean add(EventKey event) {
        boolean isNew = events.add(event);
        if (events.size() > REMEMBERED) {
            Iterator<EventKey> oldest = events.iterator();
            oldest.next();
            oldest.remove();
        }
        return isNew;
    }

    void remove(EventKey event) {
        events.remove(event);
    }

    void forget(LearnerId learner) {
        events.removeIf(event -> event.learner().equals(learner));
    }

    /** Remembers what a record of the log says. */
    void remember(Decoded decoded) {
        switch (decoded) {
            case Decoded.Happened happened -> add(EventKey.of(happened.interaction()));
            case Decoded.Erased erased -> forget(erased.learner());
            case Decoded.Poison unused -> {}
        }
    }
}
