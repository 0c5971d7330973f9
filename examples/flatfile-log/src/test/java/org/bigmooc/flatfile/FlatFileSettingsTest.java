package org.bigmooc.flatfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.bigmooc.domain.fault.InvalidInput;
import org.bigmooc.domain.plugin.PluginContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlatFileSettingsTest {

    private static FlatFileSettings read(Map<String, String> settings) {
        return FlatFileSettings.from(new PluginContext(Path.of("."), settings, Clock.systemUTC()));
    }

    @Test
    void withoutAnythingTheDocumentedDefaultHolds() {
        assertThat(read(Map.of())).isEqualTo(new FlatFileSettings(100_000));
    }

    @Test
    void theCapacityCanBeSet() {
        assertThat(read(Map.of("capacity", "7"))).isEqualTo(new FlatFileSettings(7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "many", "", "10000000000"})
    void aWrongCapacityIsRefusedByName(String value) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> read(Map.of("capacity", value)))
                .withMessageContaining("plugins.flatfile.capacity");
    }

    @Test
    void anUnknownSettingIsRefusedByName() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> read(Map.of("capacty", "7")))
                .withMessageContaining("capacty")
                .withMessageContaining("capacity");
    }
}
