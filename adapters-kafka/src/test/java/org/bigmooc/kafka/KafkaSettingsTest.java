package org.bigmooc.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;
import org.bigmooc.domain.fault.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KafkaSettingsTest {

    private static KafkaSettings read(Map<String, String> settings) {
        return KafkaSettings.from(TestLog.context(settings));
    }

    @Test
    void hasADefaultForAllButTheBrokers() {
        assertThat(read(Map.of("bootstrap-servers", "one:9092")))
                .isEqualTo(new KafkaSettings(
                        "one:9092",
                        "user_course_interact",
                        "recommendation_feed",
                        "user_course_interact_dead",
                        "bigmooc",
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        Duration.ofSeconds(5),
                        50_000,
                        4,
                        Duration.ofMinutes(5),
                        Map.of()));
    }

    @Test
    void passesKafkasOwnSecuritySettingsOnAndShowsNone() {
        KafkaSettings settings = read(Map.of(
                "bootstrap-servers", "one:9092,two:9092",
                "security-protocol", "SASL_SSL",
                "sasl-jaas-config", "password='secret'",
                "ssl-truststore-location", "/etc/trust.p12"));

        assertThat(settings.security())
                .containsEntry("security.protocol", "SASL_SSL")
                .containsEntry("sasl.jaas.config", "password='secret'")
                .containsEntry("ssl.truststore.location", "/etc/trust.p12");
        assertThat(settings.toString()).contains("one:9092").doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "localhost", "localhost:", "a:1,,b:2", "a b:1"})
    void refusesWhatNamesNoBrokers(String servers) {
        assertThatThrownBy(() -> read(Map.of("bootstrap-servers", servers)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("plugins.kafka.bootstrap-servers");
    }

    @ParameterizedTest
    @CsvSource({
        "partitions, 0",
        "partitions, many",
        "retention-days, -1",
        "lanes, 1000",
        "interaction-topic, a b",
        "delivery-timeout-ms, 1.5",
        "colour, red"
    })
    void refusesWrongAndUnknownSettingsByName(String key, String value) {
        assertThatThrownBy(() -> read(Map.of("bootstrap-servers", "one:9092", key, value)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining(key);
    }
}
