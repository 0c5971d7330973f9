package org.bigmooc.cassandra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.datastax.oss.driver.api.core.DefaultConsistencyLevel;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.bigmooc.domain.fault.InvalidInput;
import org.bigmooc.domain.plugin.PluginContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CassandraSettingsTest {

    private static CassandraSettings settings(Map<String, String> given) {
        return CassandraSettings.from(new PluginContext(Path.of("unused"), given, Clock.systemUTC()));
    }

    @Test
    void haveDefaults() {
        CassandraSettings settings = settings(Map.of("contact-points", "db1"));

        assertThat(settings.contactPoints()).containsExactly(InetSocketAddress.createUnresolved("db1", 9042));
        assertThat(settings.datacenter()).isEqualTo("datacenter1");
        assertThat(settings.keyspace()).isEqualTo("bigmooc");
        assertThat(settings.replicationFactor()).isEmpty();
        assertThat(settings.readConsistency()).isEqualTo(DefaultConsistencyLevel.LOCAL_QUORUM);
        assertThat(settings.writeConsistency()).isEqualTo(DefaultConsistencyLevel.LOCAL_QUORUM);
        assertThat(settings.requestTimeout()).isEqualTo(Duration.ofSeconds(2));
        assertThat(settings.ddlTimeout()).isEqualTo(Duration.ofSeconds(20));
        assertThat(settings.login()).isEmpty();
        assertThat(settings.tls()).isFalse();
        assertThat(settings.bundle()).isEmpty();
        assertThat(settings.recommendationTtl()).isEqualTo(Duration.ofDays(30));
        assertThat(settings.inFlight()).isEqualTo(256);
        assertThat(settings.pageSize()).isEqualTo(2000);
    }

    @Test
    void areReadFromTheirKeys() {
        CassandraSettings settings = settings(Map.of(
                "contact-points", "db1:9043, db2",
                "replication-factor", "5",
                "read-consistency", "one",
                "tls", "true",
                "username", "bigmooc",
                "password", "secret"));

        assertThat(settings.whereTo()).isEqualTo("db1:9043, db2:9042");
        assertThat(settings.replicationFactor()).contains(5);
        assertThat(settings.readConsistency()).isEqualTo(DefaultConsistencyLevel.ONE);
        assertThat(settings.tls()).isTrue();
        assertThat(settings.login()).contains(new CassandraSettings.Login("bigmooc", "secret"));
    }

    @Test
    void neverShowThePassword() {
        assertThat(settings(Map.of("contact-points", "db1", "username", "bigmooc", "password", "secret")))
                .asString()
                .contains("bigmooc")
                .doesNotContain("secret");
    }

    @Test
    void needNoContactPointsWithACloudBundle() {
        assertThat(settings(Map.of("secure-connect-bundle", "/etc/bundle.zip")).whereTo())
                .isEqualTo("/etc/bundle.zip");
    }

    @Test
    void namePlainlyWhatIsMissing() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> settings(Map.of()))
                .withMessageContaining("plugins.cassandra.contact-points");
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> settings(Map.of("contact-points", "db1", "username", "bigmooc")))
                .withMessageContaining("plugins.cassandra.password");
    }

    @ParameterizedTest
    @CsvSource({
        "contact-points, db1:port",
        "contact-points, ':9042'",
        "keyspace, 'a; DROP KEYSPACE b'",
        "replication-factor, 0",
        "read-consistency, SOME",
        "request-timeout-ms, soon",
        "tls, yes",
        "in-flight, 0",
        "page-size, -1",
        "no-such-key, 1"
    })
    void refuseWhatTheyCannotRead(String key, String value) {
        Map<String, String> given = new java.util.HashMap<>(Map.of("contact-points", "db1"));
        given.put(key, value);

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> settings(given))
                .withMessageContaining(key);
    }
}
