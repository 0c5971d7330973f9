package org.bigmooc.app.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.ClassEntry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.bigmooc.domain.plugin.Plugin;

/** What lies under {@code plugins/}. It is read, never loaded: a plugin that is not configured costs nothing and can break nothing. */
public final class PluginFolders {

    private static final String SERVICE = "META-INF/services/" + Plugin.class.getName();

    private PluginFolders() {}

    /** The plugins in the sub-folders of this folder, by name; none where it does not exist. */
    public static List<InstalledPlugin> in(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.filter(Files::isDirectory)
                    .sorted()
                    .map(PluginFolders::installed)
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private static InstalledPlugin installed(Path folder) {
        return new InstalledPlugin(folder.getFileName().toString(), groupsIn(folder));
    }

    private static Set<PortGroup> groupsIn(Path folder) {
        List<String> interfaces = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path jar :
                    files.filter(file -> file.toString().endsWith(".jar")).toList()) {
                interfaces.addAll(interfacesOfPlugins(jar));
            }
        } catch (IOException unreadable) {
            return Set.of();
        }
        return Arrays.stream(PortGroup.values())
                .filter(group -> interfaces.contains(group.kind().getName()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<String> interfacesOfPlugins(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            ZipEntry service = file.getEntry(SERVICE);
            if (service == null) {
                return List.of();
            }
            List<String> interfaces = new ArrayList<>();
            for (String provider : providers(bytes(file, service))) {
                ZipEntry type = file.getEntry(provider.replace('.', '/') + ".class");
                if (type != null) {
                    interfaces.addAll(interfaces(bytes(file, type)));
                }
            }
            return interfaces;
        }
    }

    private static byte[] bytes(JarFile file, ZipEntry entry) throws IOException {
        try (InputStream content = file.getInputStream(entry)) {
            return content.readAllBytes();
        }
    }

    private static List<String> providers(byte[] service) {
        return new String(service, StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.replaceFirst("#.*", "").strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static List<String> interfaces(byte[] type) throws IOException {
        try {
            return ClassFile.of().parse(type).interfaces().stream()
                    .map(ClassEntry::asInternalName)
                    .map(name -> name.replace('/', '.'))
                    .toList();
        } catch (IllegalArgumentException noClass) {
            throw new IOException("A plugin's class cannot be read.", noClass);
        }
    }
}
