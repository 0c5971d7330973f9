package org.bigmooc.domain.plugin;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.bigmooc.domain.fault.InvalidInput;
import org.bigmooc.domain.testing.TestClock;
import org.junit.jupiter.api.Test;

class PluginContextTest {

    private final PluginContext context = new PluginContext(Path.of("var"), Map.of("readers", "4"), new TestClock());

    @Test
    void takesSettingsThatThePluginKnows() {
        assertThatCode(() -> context.allow("sqlite", Set.of("readers", "busy-timeout")))
                .doesNotThrowAnyException();
    }

    @Test
    void namesTheSettingsThatNobodyWouldRead() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> context.allow("sqlite", Set.of("writers", "busy-timeout")))
                .withMessage("Plugin sqlite has no setting [readers]; it has [busy-timeout, writers].");
    }
}
