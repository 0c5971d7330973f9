package org.bigmooc.kafka;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.bigmooc.testbed.KafkaCluster;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests one broker, which all classes share and nobody stops. */
final class Brokers implements ParameterResolver {

    /** The broker, closed when all tests are over. */
    private record Shared(KafkaCluster cluster) implements AutoCloseable {

        @Override
        public void close() {
            cluster.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == KafkaCluster.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .getOrComputeIfAbsent(Shared.class, unused -> new Shared(start(1)), Shared.class)
                .cluster();
    }

    /** Brokers of a test's own. */
    static KafkaCluster start(int brokers) {
        try {
            return KafkaCluster.start(Files.createTempDirectory("bigmooc-kafka"), brokers);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
