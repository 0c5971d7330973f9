package org.bigmooc.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.ServiceLoader;
import org.bigmooc.domain.fault.InvalidInput;
import org.bigmooc.domain.fault.Unavailable;
import org.bigmooc.domain.plugin.Plugin;
import org.bigmooc.domain.plugin.PluginContext;
import org.bigmooc.domain.plugin.SearchPorts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LucenePluginTest {

    @TempDir
    private Path data;

    @Test
    void isFoundByItsName() {
        assertThat(ServiceLoader.load(Plugin.class)).extracting(Plugin::name).containsExactly("lucene");
    }

    @Test
    void findsNothingBeforeCoursesAreIndexed() {
        try (SearchPorts ports = new LucenePlugin().openSearch(context(Map.of()))) {
            assertThat(ports.courses().suggest("a", 5)).isEmpty();
            assertThat(ports.problem()).isEmpty();
        }
    }

    @Test
    void refusesSettingsItDoesNotHave() {
        LucenePlugin plugin = new LucenePlugin();
        PluginContext context = context(Map.of("language", "vi"));
        assertThatThrownBy(() -> plugin.openSearch(context))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("language");
    }

    @Test
    void saysSoWhenItIsUsedAfterItWasClosed() {
        SearchPorts ports = new LucenePlugin().openSearch(context(Map.of()));
        ports.close();
        assertThatThrownBy(() -> ports.courses().suggest("a", 5)).isInstanceOf(Unavailable.class);
    }

    private PluginContext context(Map<String, String> settings) {
        return new PluginContext(data, settings, Clock.systemUTC());
    }
}
