package org.bigmooc.kafka;

import java.util.concurrent.atomic.LongAdder;

/** What happened since the log was opened. Thread-safe. */
final class Counters {

    final LongAdder appended = new LongAdder();
    final LongAdder appendErrors = new LongAdder();
    final LongAdder handled = new LongAdder();
    final LongAdder duplicates = new LongAdder();
    final LongAdder deadLetters = new LongAdder();
    final LongAdder rebalances = new LongAdder();
    final LongAdder feedErrors = new LongAdder();
}
