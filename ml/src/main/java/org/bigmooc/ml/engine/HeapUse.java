package org.bigmooc.ml.engine;

import java.lang.management.ManagementFactory;
import java.util.function.Supplier;

/**
 * Something and the Java memory that it holds.
 *
 * @param bytes by how much the heap in use grew, after collecting garbage, never less than 0; close only where nothing else runs
 */
record HeapUse<T>(T result, long bytes) {

    static <T> HeapUse<T> of(Supplier<T> maker) {
        long before = inUse();
        T result = maker.get();
        return new HeapUse<>(result, Math.max(0, inUse() - before));
    }

    private static long inUse() {
        var memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed();
    }
}
