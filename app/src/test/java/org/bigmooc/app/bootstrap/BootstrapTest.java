package org.bigmooc.app.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BootstrapTest {

    @TempDir
    private Path home = Path.of(".");

    @Test
    void seesTheJarsOfLibAndOfTheConfiguredPluginsAndOfNoOthers() throws IOException {
        jar("lib/common.jar", "common.txt");
        jar("plugins/chosen/chosen.jar", "chosen.txt");
        jar("plugins/other/other.jar", "other.txt");

        ClassLoader loader = Bootstrap.loaderFor(home, List.of("chosen"));

        assertThat(loader.getResource("common.txt")).isNotNull();
        assertThat(loader.getResource("chosen.txt")).isNotNull();
        assertThat(loader.getResource("other.txt")).isNull();
    }

    @Test
    void aPluginDroppedIntoTheFolderIsFoundOnceItIsConfigured() throws IOException {
        assertThat(Bootstrap.loaderFor(home, List.of("late")).getResource("late.txt"))
                .isNull();

        jar("plugins/late/late.jar", "late.txt");

        assertThat(Bootstrap.loaderFor(home, List.of("late")).getResource("late.txt"))
                .isNotNull();
    }

    private void jar(String name, String entry) throws IOException {
        Path file = home.resolve(name);
        Files.createDirectories(file.getParent());
        try (OutputStream bytes = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(bytes)) {
            jar.putNextEntry(new JarEntry(entry));
            jar.write(entry.getBytes(StandardCharsets.UTF_8));
        }
    }
}
