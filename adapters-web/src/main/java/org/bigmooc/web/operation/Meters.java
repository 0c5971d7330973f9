package org.bigmooc.web.operation;

import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.bigmooc.domain.recommendation.OnlineMeasurements;
import org.bigmooc.domain.recommendation.Source;
import org.bigmooc.web.http.Answers;
import org.bigmooc.web.http.Route;
import org.bigmooc.web.http.Traffic;

/** Counts and times what the node does, and shows it to Prometheus. Thread-safe. */
public final class Meters implements OnlineMeasurements, Traffic {

    private static final Duration[] BUCKETS = {
        Duration.ofMillis(1), Duration.ofMillis(5), Duration.ofMillis(20), Duration.ofMillis(100), Duration.ofSeconds(1)
    };

    private record Answer(Source.Step step, boolean stored) {}

    private record Request(String method, String route, int status) {}

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Map<Answer, Timer> answers = new ConcurrentHashMap<>();
    private final Map<Request, Timer> requests = new ConcurrentHashMap<>();
    private final Timer refreshes = timer("bigmooc.refresh", "A learner's recommendations computed again")
            .register(registry);
    private final Counter skipped = Counter.builder("bigmooc.refresh.skipped")
            .description("Refreshes left to the next reader because too many were waiting")
            .register(registry);

    /** Watches the virtual machine as well. */
    public Meters() {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
    }

    /** Shows a number that is read whenever Prometheus asks; {@code name} is dotted, such as {@code bigmooc.log.lag}. */
    public void watch(String name, String description, Supplier<Number> value) {
        Gauge.builder(name, value).description(description).register(registry);
    }

    @Override
    public void answered(Source.Step step, boolean stored, Duration took) {
        answers.computeIfAbsent(new Answer(step, stored), this::answerTimer).record(took);
    }

    @Override
    public void refreshed(Duration took) {
        refreshes.record(took);
    }

    @Override
    public void refreshSkipped() {
        skipped.increment();
    }

    @Override
    public void answered(String method, String route, int status, Duration took) {
        requests.computeIfAbsent(new Request(method, route, status), this::requestTimer)
                .record(took);
    }

    /** {@code /observe/metrics} in Prometheus' text format. */
    public List<Route> routes() {
        return List.of(Route.get("/observe/metrics", this::scrape));
    }

    private void scrape(ServerRequest request, ServerResponse response) {
        byte[] text = registry.scrape().getBytes(StandardCharsets.UTF_8);
        Answers.send(request, response, "text/plain; version=0.0.4; charset=utf-8", text);
    }

    private Timer answerTimer(Answer answer) {
        return timer("bigmooc.recommendations", "Recommendations read, by step of the chain and whether stored")
                .tag("step", answer.step().slug())
                .tag("stored", String.valueOf(answer.stored()))
                .register(registry);
    }

    private Timer requestTimer(Request request) {
        return timer("http.server.requests", "Requests answered, by route and status")
                .tag("method", request.method())
                .tag("route", request.route())
                .tag("status", String.valueOf(request.status()))
                .register(registry);
    }

    private static Timer.Builder timer(String name, String description) {
        return Timer.builder(name).description(description).serviceLevelObjectives(BUCKETS);
    }
}
