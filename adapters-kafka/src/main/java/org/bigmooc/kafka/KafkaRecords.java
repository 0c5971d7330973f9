package org.bigmooc.kafka;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.bigmooc.domain.fault.InvalidInput;
import org.bigmooc.domain.fault.NotFound;
import org.bigmooc.domain.fault.Unavailable;
import org.bigmooc.domain.interaction.Interaction;
import org.bigmooc.domain.interaction.InteractionRecords;
import org.bigmooc.domain.interaction.LogRecord;

/** The records of the interaction topic, read as the subscription reads them. */
final class KafkaRecords implements InteractionRecords {

    private static final long PATIENCE_MILLIS = 8_000;

    private final KafkaSettings settings;

    KafkaRecords(KafkaSettings settings) {
        this.settings = settings;
    }

    @Override
    public String topic() {
        return settings.interactionTopic();
    }

    @Override
    public Map<String, String> client() {
        Map<String, String> client = new HashMap<>(settings.security());
        client.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
        return client;
    }

    @Override
    public Optional<Interaction> read(LogRecord entry) {
        return switch (InteractionCodec.decode(record(entry))) {
            case Decoded.Happened happened -> Optional.of(happened.interaction());
            case Decoded.Erased erased -> Optional.empty();
            case Decoded.Poison poison -> throw new InvalidInput("unreadable-record", topic(), poison.reason());
        };
    }

    private ConsumerRecord<byte[], byte[]> record(LogRecord entry) {
        return new ConsumerRecord<>(
                topic(),
                entry.partition(),
                entry.offset(),
                entry.at().toEpochMilli(),
                TimestampType.CREATE_TIME,
                ConsumerRecord.NULL_SIZE,
                ConsumerRecord.NULL_SIZE,
                entry.key(),
                entry.value(),
                new RecordHeaders(),
                Optional.empty());
    }

    @Override
    public void requireThere() {
        Faults faults = new Faults(settings.bootstrapServers());
        try (Admin admin = KafkaLogPorts.connect(settings, new Clients(settings))) {
            faults.await(
                    "The stream cannot begin.",
                    admin.describeTopics(List.of(topic())).allTopicNames(),
                    PATIENCE_MILLIS);
        } catch (Unavailable failure) {
            if (failure.getCause() instanceof UnknownTopicOrPartitionException) {
                throw new NotFound(
                        "no-topic",
                        "The brokers at " + settings.bootstrapServers() + " have no topic " + topic()
                                + ". Start a service once, which creates it, or correct plugins.kafka.interaction-topic.");
            }
            throw failure;
        }
    }
}
