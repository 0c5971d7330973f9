package org.bigmooc.app.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.Interfaces;
import java.lang.constant.ClassDesc;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.bigmooc.domain.plugin.LogPlugin;
import org.bigmooc.domain.plugin.Plugin;
import org.bigmooc.domain.plugin.StorePlugin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginFoldersTest {

    private static final String SERVICE = "META-INF/services/" + Plugin.class.getName();

    @TempDir
    private Path plugins = Path.of(".");

    @Test
    void aFolderIsListedWithWhatItsPluginOffers() throws IOException {
        jar(
                "both/plugin.jar",
                Map.of(
                        SERVICE,
                        bytes("# comes first\norg.example.Both # and only\n"),
                        "org/example/Both.class",
                        type()));
        jar("both/library.jar", Map.of("some.txt", bytes("")));

        assertThat(PluginFolders.in(plugins))
                .containsExactly(new InstalledPlugin("both", Set.of(PortGroup.STORE, PortGroup.LOG)))
                .first()
                .hasToString("both (store, log)");
    }

    @Test
    void aFolderWithoutAPluginIsListedAsSuch() throws IOException {
        jar("library/library.jar", Map.of("some.txt", bytes("")));
        jar("promise/plugin.jar", Map.of(SERVICE, bytes("org.example.Absent\n")));
        jar("rubbish/plugin.jar", Map.of(SERVICE, bytes("org.example.Both\n"), "org/example/Both.class", bytes("no")));
        Files.writeString(Files.createDirectories(plugins.resolve("text")).resolve("not-a.jar"), "no jar");
        Files.writeString(plugins.resolve("README"), "no folder");

        assertThat(PluginFolders.in(plugins))
                .extracting(InstalledPlugin::toString)
                .containsExactly(
                        "library (no plugin)", "promise (no plugin)", "rubbish (no plugin)", "text (no plugin)");
    }

    @Test
    void whereThereIsNoFolderThereIsNoPlugin() {
        assertThat(PluginFolders.in(plugins.resolve("absent"))).isEmpty();
    }

    private static byte[] type() {
        return ClassFile.of()
                .build(
                        ClassDesc.of("org.example.Both"),
                        builder -> builder.with(Interfaces.ofSymbols(
                                ClassDesc.of(LogPlugin.class.getName()), ClassDesc.of(StorePlugin.class.getName()))));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void jar(String name, Map<String, byte[]> entries) throws IOException {
        Path file = plugins.resolve(name);
        Files.createDirectories(file.getParent());
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                jar.putNextEntry(new JarEntry(entry.getKey()));
                jar.write(entry.getValue());
            }
        }
    }
}
