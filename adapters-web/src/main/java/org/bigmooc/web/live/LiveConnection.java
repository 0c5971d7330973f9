package org.bigmooc.web.live;

import io.helidon.http.sse.SseEvent;
import io.helidon.webserver.http.ServerResponse;
import io.helidon.webserver.sse.SseSink;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.bigmooc.domain.fault.BigMoocException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One open page. Many wakes that come while it writes are one. */
final class LiveConnection {

    private static final Logger LOG = LoggerFactory.getLogger(LiveConnection.class);
    private static final Duration RECONNECT = Duration.ofSeconds(2);
    private static final SseEvent HEARTBEAT =
            SseEvent.builder().comment("still here").build();

    private final Duration heartbeat;
    private final BooleanSupplier allowed;
    private final Semaphore woken = new Semaphore(0);

    LiveConnection(Duration heartbeat, BooleanSupplier allowed) {
        this.heartbeat = heartbeat;
        this.allowed = allowed;
    }

    void wake() {
        woken.release();
    }

    void run(Supplier<String> content, ServerResponse response) {
        try (SseSink sink = response.sink(SseSink.TYPE)) {
            boolean changed = true;
            while (allowed.getAsBoolean()) {
                sink.emit(changed ? event(content.get()) : HEARTBEAT);
                changed = woken.tryAcquire(heartbeat.toMillis(), TimeUnit.MILLISECONDS);
                woken.drainPermits();
            }
        } catch (BigMoocException away) {
            LOG.warn("An open page was let go, to ask again in a moment.", away);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private static SseEvent event(String content) {
        return SseEvent.builder()
                .name("recommendations")
                .reconnectDelay(RECONNECT)
                .data(content.lines().toArray(String[]::new))
                .build();
    }
}
