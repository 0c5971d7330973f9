package org.bigmooc.web.live;

import io.helidon.webserver.http.ServerResponse;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.bigmooc.domain.learner.LearnerId;
import org.bigmooc.domain.recommendation.RecommendationFeed;
import org.bigmooc.web.http.HttpFailure;

/** Keeps open pages up to date over server-sent events. Bounded and thread-safe. */
public final class LiveUpdates implements AutoCloseable {

    private final LiveLimits limits;
    private final RecommendationFeed.Listening listening;
    private final Map<LearnerId, Set<LiveConnection>> byLearner = new ConcurrentHashMap<>();
    private final AtomicInteger open = new AtomicInteger();
    private volatile boolean closed;

    /** Listens to {@code feed} until closed. */
    public LiveUpdates(RecommendationFeed feed, LiveLimits limits) {
        this.limits = limits;
        this.listening = feed.listen(this::wake);
    }

    /** How many connections are open. */
    public int connections() {
        return open.get();
    }

    /** Makes the learner's connections look again at once: whether they may go on, and what to show. */
    public void wake(LearnerId learner) {
        byLearner.getOrDefault(learner, Set.of()).forEach(LiveConnection::wake);
    }

    /**
     * Sends {@code content} now and whenever the learner's recommendations change; returns when the browser is gone, {@code allowed} turns
     * false or this is closed.
     *
     * @throws HttpFailure if too many connections are open
     */
    public void stream(LearnerId learner, BooleanSupplier allowed, Supplier<String> content, ServerResponse response) {
        LiveConnection connection = new LiveConnection(limits.heartbeat(), () -> !closed && allowed.getAsBoolean());
        enter(learner, connection);
        try {
            connection.run(content, response);
        } finally {
            leave(learner, connection);
        }
    }

    private void enter(LearnerId learner, LiveConnection connection) {
        if (closed || open.incrementAndGet() > limits.connections()) {
            open.decrementAndGet();
            throw new HttpFailure(503, "too-many-live-connections", "Too many pages are open. Reload this one later.");
        }
        Set<LiveConnection> all = byLearner.compute(learner, (id, known) -> {
            Set<LiveConnection> set = known == null ? ConcurrentHashMap.newKeySet() : known;
            set.add(connection);
            return set;
        });
        if (all.size() > limits.connectionsPerLearner()) {
            leave(learner, connection);
            throw new HttpFailure(
                    429, "too-many-live-connections", "You have too many pages open. Close some and reload.");
        }
    }

    private void leave(LearnerId learner, LiveConnection connection) {
        byLearner.computeIfPresent(learner, (id, set) -> {
            set.remove(connection);
            return set.isEmpty() ? null : set;
        });
        open.decrementAndGet();
    }

    @Override
    public void close() {
        closed = true;
        listening.close();
        byLearner.values().forEach(set -> set.forEach(LiveConnection::wake));
    }
}
