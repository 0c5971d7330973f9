package org.bigmooc.kafka;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.bigmooc.domain.interaction.Interaction;

/** What this node appended and nobody is known to have handled yet, by place in the log. Thread-safe; the oldest gives way to the newest. */
final class OwnAppends {

    private record Entry(long offset, Interaction interaction) {}

    private final int capacityOfPartition;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Integer, Deque<Entry>> byPartition = new HashMap<>();

    OwnAppends(int capacityOfPartition) {
        this.capacityOfPartition = capacityOfPartition;
    }

    void add(int partition, long offset, Interaction interaction) {
        lock.lock();
        try {
            Deque<Entry> entries = byPartition.computeIfAbsent(partition, unused -> new ArrayDeque<>());
            if (entries.size() >= capacityOfPartition) {
                entries.removeFirst();
            }
            entries.addLast(new Entry(offset, interaction));
        } finally {
            lock.unlock();
        }
    }

    /** Takes out all that lies before a place up to which everything was handled. */
    List<Interaction> before(int partition, long offset) {
        List<Interaction> passed = new ArrayList<>();
        lock.lock();
        try {
            Deque<Entry> entries = byPartition.getOrDefault(partition, new ArrayDeque<>());
            while (!entries.isEmpty() && entries.getFirst().offset() < offset) {
                passed.add(entries.removeFirst().interaction());
            }
        } finally {
            lock.unlock();
        }
        return passed;
    }
}
