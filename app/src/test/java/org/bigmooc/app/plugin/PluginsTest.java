package org.bigmooc.app.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.bigmooc.domain.fault.InvalidInput;
import org.bigmooc.domain.plugin.LogPlugin;
import org.bigmooc.domain.plugin.Plugin;
import org.bigmooc.domain.plugin.PluginContext;
import org.bigmooc.domain.plugin.SearchPlugin;
import org.bigmooc.domain.plugin.SearchPorts;
import org.bigmooc.domain.plugin.StorePlugin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginsTest {

    private static final InstalledPlugin UNCONFIGURED =
            new InstalledPlugin("another", Set.of(PortGroup.SEARCH, PortGroup.LOG));

    private final Plugins plugins =
            new Plugins(List.of(new TestSearch("one"), new TestSearch("two")), () -> List.of(UNCONFIGURED));

    @Test
    void thePluginOfTheConfiguredNameIsChosen() {
        assertThat(plugins.choose("search", "two", SearchPlugin.class).name()).isEqualTo("two");
    }

    @Test
    void anUnknownNameFailsWithTheListOfWhatIsThere() {
        assertThatThrownBy(() -> plugins.choose("search", "three", SearchPlugin.class))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("'three'")
                .hasMessageContaining("Found: another, one, two.");
    }

    @Test
    void aPluginOfAnotherKindIsNoChoice() {
        assertThatThrownBy(() -> plugins.choose("store", "one", StorePlugin.class))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("Found: none");
    }

    @Test
    void aPluginThatIsThereAndNotConfiguredIsListedForWhatItOffers() {
        assertThatThrownBy(() -> plugins.choose("log", "three", LogPlugin.class))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("Found: another.");
    }

    @Test
    void aFolderThatBearsAnotherNameThanItsPluginIsExplained() {
        assertThatThrownBy(() -> plugins.choose("search", "another", SearchPlugin.class))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("plugins/another has another name")
                .hasMessageContaining("one, two");
    }

    @Test
    void aPluginThatCannotBeLoadedIsNamed(@TempDir Path folder) throws IOException {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(services.resolve(Plugin.class.getName()), "org.example.Absent\n");
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            assertThatThrownBy(() -> Plugins.of(loader, List::of))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessageContaining("org.example.Absent");
        }
    }

    private record TestSearch(String name) implements SearchPlugin {

        @Override
        public SearchPorts openSearch(PluginContext context) {
            throw new AssertionError("choosing opens nothing");
        }
    }
}
