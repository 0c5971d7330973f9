package org.bigmooc.kafka;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.bigmooc.domain.interaction.InteractionLog;
import org.bigmooc.domain.plugin.LogPorts;
import org.bigmooc.domain.plugin.PluginContext;

/** The plugin's ports on topics and a group of a test's own, which can be closed and opened again. */
final class TestLog implements AutoCloseable {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Map<String, String> settings;
    private LogPorts ports;

    private TestLog(Map<String, String> settings) {
        this.settings = Map.copyOf(settings);
        this.ports = open();
    }

    /** New topics. */
    static TestLog on(String bootstrapServers) {
        return on(bootstrapServers, Map.of());
    }

    static TestLog on(String bootstrapServers, Map<String, String> more) {
        String number = "-" + ProcessHandle.current().pid() + "-" + NUMBER.incrementAndGet();
        Map<String, String> settings = new HashMap<>(Map.of(
                "bootstrap-servers", bootstrapServers,
                "interaction-topic", "interact" + number,
                "feed-topic", "feed" + number,
                "dead-letter-topic", "dead" + number,
                "group", "group" + number,
                "partitions", "4"));
        settings.putAll(more);
        return new TestLog(settings);
    }

    /** Another node on the same topics and in the same group. */
    TestLog secondNode() {
        return new TestLog(settings);
    }

    /** Another node that reaches the brokers by other addresses. */
    TestLog secondNode(String bootstrapServers) {
        Map<String, String> other = new HashMap<>(settings);
        other.put("bootstrap-servers", bootstrapServers);
        return new TestLog(other);
    }

    static PluginContext context(Map<String, String> settings) {
        return new PluginContext(Path.of("."), settings, Clock.systemUTC());
    }

    private LogPorts open() {
        return new KafkaPlugin().openLog(context(settings));
    }

    TestLog reopen() {
        ports.close();
        ports = open();
        return this;
    }

    String setting(String key) {
        return settings.getOrDefault(key, "");
    }

    LogPorts ports() {
        return ports;
    }

    InteractionLog log() {
        return ports.interactions();
    }

    double gauge(String name) {
        return ports.gauges().stream()
                .filter(gauge -> gauge.name().equals("kafka." + name))
                .findFirst()
                .orElseThrow()
                .value()
                .getAsDouble();
    }

    @Override
    public void close() {
        ports.close();
    }
}
