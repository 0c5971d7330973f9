package org.bigmooc.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bigmooc.domain.testing.Samples.enrol;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.bigmooc.domain.fault.Unavailable;
import org.bigmooc.testbed.KafkaCluster;
import org.bigmooc.testbed.ServerProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecurityIT {

    private static final String LOGIN = "org.apache.kafka.common.security.plain.PlainLoginModule required ";

    private static Map<String, String> client(String password) {
        return Map.of(
                "security-protocol", "SASL_PLAINTEXT",
                "sasl-mechanism", "PLAIN",
                "sasl-jaas-config", LOGIN + "username=\"bigmooc\" password=\"" + password + "\";");
    }

    @Test
    void signsInWithSaslAndSaysWhenItIsRefused(@TempDir Path temporary) {
        KafkaCluster.Options options = new KafkaCluster.Options(
                0,
                ServerProcess.Life.WITH_STARTER,
                Map.of(
                        "listener.security.protocol.map",
                                "PLAINTEXT:PLAINTEXT,LINKED:SASL_PLAINTEXT,CONTROLLER:PLAINTEXT",
                        "listener.name.linked.sasl.enabled.mechanisms", "PLAIN",
                        "listener.name.linked.plain.sasl.jaas.config", LOGIN + "user_bigmooc=\"right\";"));
        try (KafkaCluster cluster = KafkaCluster.start(temporary.resolve("kafka"), 1, options)) {
            String servers = cluster.linkedBootstrapServers();
            try (TestLog log = TestLog.on(servers, client("right"))) {
                assertThat(log.log().append(List.of(enrol("U_1", "C_1", 1)))).hasSize(1);
            }
            assertThatThrownBy(() -> TestLog.on(servers, client("wrong")))
                    .isInstanceOf(Unavailable.class)
                    .hasMessageContaining("refuse the credentials")
                    .hasMessageNotContaining("wrong");
        }
    }
}
