package org.bigmooc.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ServiceLoader;
import org.bigmooc.domain.plugin.Plugin;
import org.junit.jupiter.api.Test;

class SqlitePluginTest {

    @Test
    void isFoundByItsName() {
        assertThat(ServiceLoader.load(Plugin.class))
                .hasExactlyElementsOfTypes(SqlitePlugin.class)
                .extracting(Plugin::name)
                .containsExactly("sqlite");
    }
}
