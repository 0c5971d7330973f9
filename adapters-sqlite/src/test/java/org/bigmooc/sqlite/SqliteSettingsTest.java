package org.bigmooc.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.bigmooc.domain.fault.InvalidInput;
import org.bigmooc.domain.plugin.PluginContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqliteSettingsTest {

    private static SqliteSettings settings(Map<String, String> given) {
        return SqliteSettings.from(new PluginContext(Path.of("."), given, Samples.CLOCK));
    }

    @Test
    void haveDefaults() {
        assertThat(settings(Map.of()))
                .isEqualTo(new SqliteSettings(8_192, 1_024, 8, Duration.ofSeconds(10), 64, Duration.ofDays(90)));
    }

    @Test
    void takeWhatIsGiven() {
        assertThat(settings(Map.of(
                        "queue-capacity", "1",
                        "group-size", "2",
                        "readers", "3",
                        "busy-timeout-ms", "4",
                        "cache-mb", " 5 ",
                        "retention-days", "6")))
                .isEqualTo(new SqliteSettings(1, 2, 3, Duration.ofMillis(4), 5, Duration.ofDays(6)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "many", "257", "1e3", "99999999999", "٣"})
    void refuseWhatIsNoNumberInItsRange(String value) {
        assertThatThrownBy(() -> settings(Map.of("readers", value)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("plugins.sqlite.readers")
                .hasMessageContaining("1 to 256");
    }

    @Test
    void refuseAnUnknownKeyAndNameTheKnownOnes() {
        assertThatThrownBy(() -> settings(Map.of("reader", "3")))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("readers");
    }
}
