package org.bigmooc.app.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.bigmooc.domain.fault.InvalidInput;
import org.bigmooc.domain.plugin.PluginContext;
import org.bigmooc.domain.plugin.SearchPlugin;
import org.bigmooc.domain.plugin.SearchPorts;
import org.bigmooc.domain.plugin.StorePlugin;
import org.junit.jupiter.api.Test;

class PluginsTest {

    private final Plugins plugins = new Plugins(List.of(new TestSearch("one"), new TestSearch("two")));

    @Test
    void thePluginOfTheConfiguredNameIsChosen() {
        assertThat(plugins.choose("search", "two", SearchPlugin.class).name()).isEqualTo("two");
    }

    @Test
    void anUnknownNameFailsWithTheListOfWhatIsThere() {
        assertThatThrownBy(() -> plugins.choose("search", "three", SearchPlugin.class))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("'three'")
                .hasMessageContaining("one, two");
    }

    @Test
    void aPluginOfAnotherKindIsNoChoice() {
        assertThatThrownBy(() -> plugins.choose("store", "one", StorePlugin.class))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("Found: none");
    }

    private record TestSearch(String name) implements SearchPlugin {

        @Override
        public SearchPorts openSearch(PluginContext context) {
            throw new AssertionError("choosing opens nothing");
        }
    }
}
