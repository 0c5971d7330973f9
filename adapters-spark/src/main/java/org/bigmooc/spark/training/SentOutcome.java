package org.bigmooc.spark.training;

import java.io.Serializable;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bigmooc.domain.fault.InvalidInput;
import org.bigmooc.domain.training.ReplicaOutcome;
import org.jspecify.annotations.Nullable;

/**
 * What one replica did.
 *
 * @param files only of the first replica, since all have the same
 * @param process in which it was, which tells processes on all machines apart
 * @param refusal why the training cannot go on, if so; the failure of a task would not arrive as what it is
 */
record SentOutcome(
        boolean finished,
        HashMap<String, byte[]> files,
        String process,
        Duration cpu,
        @Nullable InvalidInput refusal) implements Serializable {

    static SentOutcome of(ReplicaOutcome outcome, boolean withFiles) {
        return new SentOutcome(
                outcome.finished(), new HashMap<>(withFiles ? outcome.files() : Map.of()), here(), outcome.cpu(), null);
    }

    static SentOutcome refused(InvalidInput refusal) {
        return new SentOutcome(false, new HashMap<>(), here(), Duration.ZERO, refusal);
    }

    /**
     * The whole of what they did: the time of each process but this one counts once.
     *
     * @throws InvalidInput if that is why a replica did not go on
     */
    static ReplicaOutcome together(List<SentOutcome> replicas) {
        for (SentOutcome one : replicas) {
            if (one.refusal() != null) {
                throw one.refusal();
            }
        }
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
