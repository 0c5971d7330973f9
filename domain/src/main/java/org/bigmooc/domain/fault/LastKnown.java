package org.bigmooc.domain.fault;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What a store answered last, for when it is away. Bounded: what was not asked for the longest is dropped first. Thread-safe. */
public final class LastKnown<K, V> {

    private final Map<K, V> answers;

    /** Remembers up to {@code capacity} answers. */
    public LastKnown(int capacity) {
        this.answers = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > capacity;
            }
        };
    }

    /**
     * Asks the store and remembers what it found; while it is away, the answer is what it found last.
     *
     * @throws Unavailable if the store is away and never found anything for this key
     */
    public Optional<V> ask(K key, Function<K, Optional<V>> store) {
        try {
            Optional<V> found = store.apply(key);
            found.ifPresentOrElse(value -> remember(key, value), () -> forget(key));
            return found;
        } catch (Unavailable away) {
            return Optional.of(recall(key).orElseThrow(() -> away));
        }
    }

    /** Remembers this in place of what was remembered before. */
    public synchronized void remember(K key, V value) {
        answers.put(key, value);
    }

    /** What is remembered. */
    public synchronized Optional<V> recall(K key) {
        return Optional.ofNullable(answers.get(key));
    }

    /** Remembers nothing more for this key. */
    public synchronized void forget(K key) {
        answers.remove(key);
    }
}
