package org.bigmooc.kafka;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts aside records that cannot be understood or applied: key and value as they were, with the headers {@code bigmooc-reason},
 * {@code bigmooc-topic}, {@code bigmooc-partition}, {@code bigmooc-offset}, and {@code bigmooc-length} where a long value was cut.
 */
final class DeadLetters {

    /** A record and why it is put aside. */
    record Letter(ConsumerRecord<byte[], byte[]> original, String reason) {}

    static final String REASON = "bigmooc-reason";
    static final String TOPIC = "bigmooc-topic";
    static final String PARTITION = "bigmooc-partition";
    static final String OFFSET = "bigmooc-offset";
    static final String LENGTH = "bigmooc-length";

    /** Below what any topic and producer takes, with room for the rest of the record. */
    static final int LONGEST_VALUE = 900_000;

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);
    private static final int LONGEST_KEY = 1_000;

    private final Producer<byte[], byte[]> producer;
    private final String topic;
    private final Faults faults;
    private final Counters counters;

    DeadLetters(Producer<byte[], byte[]> producer, KafkaSettings settings, Counters counters) {
        this.producer = producer;
        this.topic = settings.deadLetterTopic();
        this.faults = new Faults(settings.bootstrapServers());
        this.counters = counters;
    }

    /** Returns when all are kept. */
    void putAside(List<Letter> letters) {
        List<Future<RecordMetadata>> sent =
                letters.stream().map(letter -> producer.send(copy(letter))).toList();
        sent.forEach(this::await);
        counters.deadLetters.add(letters.size());
        letters.forEach(letter -> LOG.warn(
                "Record {} of partition {} was put aside in topic {}: {}",
                letter.original().offset(),
                letter.original().partition(),
                topic,
                letter.reason()));
    }

    private void await(Future<RecordMetadata> sent) {
        try {
            sent.get();
        } catch (ExecutionException failure) {
            throw faults.of("Records cannot be put aside in topic " + topic + ".", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw faults.of("Records cannot be put aside in topic " + topic + ".", interrupted);
        }
    }

    private ProducerRecord<byte[], byte[]> copy(Letter letter) {
        ConsumerRecord<byte[], byte[]> original = letter.original();
        ProducerRecord<byte[], byte[]> copy =
                new ProducerRecord<>(topic, cut(original.key(), LONGEST_KEY), cut(original.value(), LONGEST_VALUE));
        header(copy, REASON, letter.reason());
        header(copy, TOPIC, original.topic());
        header(copy, PARTITION, Integer.toString(original.partition()));
        header(copy, OFFSET, Long.toString(original.offset()));
        if (original.serializedValueSize() > LONGEST_VALUE) {
            header(copy, LENGTH, Integer.toString(original.serializedValueSize()));
        }
        return copy;
    }

    private static void header(ProducerRecord<byte[], byte[]> letter, String name, String value) {
        letter.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static byte @Nullable [] cut(byte @Nullable [] bytes, int longest) {
        return bytes == null || bytes.length <= longest ? bytes : Arrays.copyOf(bytes, longest);
    }
}
