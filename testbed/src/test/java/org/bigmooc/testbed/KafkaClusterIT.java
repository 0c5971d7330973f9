package org.bigmooc.testbed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaClusterIT {

    private static boolean answers(KafkaCluster cluster, int broker) {
        String address = cluster.bootstrapServers().split(",", -1)[broker];
        return Ports.answers("127.0.0.1", Integer.parseInt(address.substring(address.indexOf(':') + 1)));
    }

    @Test
    void runsABrokerThatIsKilledRestartedFoundAndDeleted(@TempDir Path temporary) {
        Path folder = temporary.resolve("kafka");
        try (KafkaCluster cluster = KafkaCluster.start(folder, 1)) {
            assertThat(answers(cluster, 0)).isTrue();

            cluster.kill(0);
            assertThat(cluster.isAlive(0)).isFalse();
            assertThat(answers(cluster, 0)).isFalse();

            cluster.restart(0);
            assertThat(answers(cluster, 0)).isTrue();
            assertThat(KafkaCluster.find(folder))
                    .hasValueSatisfying(found -> assertThat(found.isAlive(0)).isTrue());

            cluster.stop();
            assertThat(answers(cluster, 0)).isFalse();
        }
        assertThat(Files.exists(folder)).isFalse();
    }
}
