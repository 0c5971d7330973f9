package org.bigmooc.spark.training;

import java.io.Serializable;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bigmooc.domain.training.ReplicaOutcome;

/**
 * What one replica did.
 *
 * @param files only of the first replica, since all have the same
 * @param process in which it was, which tells processes on all machines apart
 */
record SentOutcome(boolean finished, HashMap<String, byte[]> files, String process, Duration cpu)
        implements Serializable {

    static SentOutcome of(ReplicaOutcome outcome, boolean withFiles) {
        return new SentOutcome(
                outcome.finished(), new HashMap<>(withFiles ? outcome.files() : Map.of()), here(), outcome.cpu());
    }

    /** The whole of what they did: the time of each process but this one counts once. */
    static ReplicaOutcome together(List<SentOutcome> replicas) {
        Map<String, Duration> cpu = replicas.stream()
                .filter(one -> !one.process().equals(here()))
                .collect(Collectors.toMap(SentOutcome::process, SentOutcome::cpu, (a, b) -> a));
        SentOutcome first = replicas.getFirst();
        return new ReplicaOutcome(
                first.finished(), first.files(), cpu.values().stream().reduce(Duration.ZERO, Duration::plus));
    }

    private static String here() {
        return ManagementFactory.getRuntimeMXBean().getName();
    }
}
