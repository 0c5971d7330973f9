package org.bigmooc.kafka;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.bigmooc.domain.interaction.Interaction;
import org.bigmooc.domain.learner.LearnerId;

/** Which events this node appended lately or is appending, so that one sent twice is appended once. Thread-safe; bounded. */
final class RecentAppends {

    /**
     * What of an append is new.
     *
     * @param earlier the appends that hold the rest
     */
    record Admission(List<Interaction> fresh, Set<AppendCall> earlier) {}

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<EventKey, AppendCall> recent;

    RecentAppends(int capacity) {
        this.recent = new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<EventKey, AppendCall> eldest) {
                return size() > capacity;
            }
        };
    }

    Admission admit(List<Interaction> interactions, AppendCall append) {
        List<Interaction> fresh = new ArrayList<>(interactions.size());
        Set<AppendCall> earlier = new HashSet<>();
        lock.lock();
        try {
            for (Interaction one : interactions) {
                AppendCall holder = recent.putIfAbsent(EventKey.of(one), append);
                if (holder == null) {
                    fresh.add(one);
                } else if (holder != append) {
                    earlier.add(holder);
                }
            }
        } finally {
            lock.unlock();
        }
        return new Admission(fresh, earlier);
    }

    /** An append failed: its events may be sent again. */
    void forget(List<Interaction> interactions, AppendCall append) {
        lock.lock();
        try {
            interactions.forEach(one -> recent.remove(EventKey.of(one), append));
        } finally {
            lock.unlock();
        }
    }

    void forget(LearnerId learner) {
        lock.lock();
        try {
            recent.keySet().removeIf(key -> key.learner().equals(learner));
        } finally {
            lock.unlock();
        }
    }
}
