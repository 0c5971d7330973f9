package org.bigmooc.app.command;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.bigmooc.app.assembly.Ports;
import org.bigmooc.app.configuration.Configuration;
import org.bigmooc.app.plugin.InstalledPlugin;
import org.bigmooc.domain.fault.BigMoocException;
import org.bigmooc.domain.training.ModelVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code doctor}: what is wrong, and how to mend it. */
@Command(
        name = "doctor",
        description =
                "Looks at the JDK, the port, the disk, the data folder and the plugins; says what is wrong and how to mend it.")
final class DoctorCommand implements Callable<Integer> {

    private static final long FREE_BYTES_WANTED = 2L << 30;

    /** One thing that was looked at. */
    private record Finding(String what, boolean well, String sentence) {}

    private final Clock clock;

    @Mixin
    private CommonOptions common = new CommonOptions();

    DoctorCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() {
        List<Finding> findings = new ArrayList<>();
        findings.add(jdk());
        findings.add(distribution());
        try {
            Configuration configuration = common.configuration();
            findings.add(new Finding("configuration", true, "readable; " + configuration.plugins()));
            findings.add(port(configuration));
            findings.add(disk(configuration.data()));
            findings.add(folder(configuration.data()));
            findings.addAll(plugins(configuration));
        } catch (BigMoocException broken) {
            findings.add(new Finding("configuration", false, broken.sentence()));
        }
        common.answer(findings, findings.stream().map(DoctorCommand::line).collect(Collectors.joining("\n")));
        return findings.stream().allMatch(Finding::well) ? ExitCode.OK : ExitCode.PARTLY;
    }

    private static String line(Finding finding) {
        return String.format(
                Locale.ROOT, "%-4s %-14s %s", finding.well() ? "ok" : "BAD", finding.what(), finding.sentence());
    }

    private static Finding jdk() {
        int feature = Runtime.version().feature();
        String version = System.getProperty("java.vm.vendor") + " " + Runtime.version();
        return new Finding(
                "JDK", feature == 25, feature == 25 ? version : version + " runs this; set JAVA_HOME to a JDK 25.");
    }

    private static Finding distribution() {
        Path folder = CommonOptions.pluginsFolder();
        String found = CommonOptions.installedPlugins().stream()
                .map(InstalledPlugin::toString)
                .collect(Collectors.joining(", "));
        return found.isEmpty()
                ? new Finding(
                        "plugins",
                        false,
                        "There are none in " + folder + "; build with './bigmooc doctor' in the sources.")
                : new Finding("plugins", true, "found in " + folder + ": " + found);
    }

    private static Finding port(Configuration configuration) {
        String host = configuration.server().host();
        int port = configuration.server().port();
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
            return new Finding("port", true, host + ":" + port + " is free.");
        } catch (IOException taken) {
            return new Finding(
                    "port",
                    false,
                    host + ":" + port + " cannot be used (" + taken.getMessage()
                            + "): stop what uses it, or choose another with --port or server.port.");
        }
    }

    private static Finding disk(Path data) {
        try {
            FileStore disk = Files.getFileStore(existing(data.toAbsolutePath()));
            long free = disk.getUsableSpace();
            String sentence = "%,d MiB free for %s".formatted(free >> 20, data);
            return new Finding(
                    "disk",
                    free >= FREE_BYTES_WANTED,
                    free >= FREE_BYTES_WANTED ? sentence : sentence + "; 2 GiB are wanted.");
        } catch (IOException failure) {
            return new Finding("disk", false, "The disk of " + data + " cannot be looked at: " + failure.getMessage());
        }
    }

    private static Path existing(Path folder) {
        Path parent = folder.getParent();
        return Files.exists(folder) || parent == null ? folder : existing(parent);
    }

    private static Finding folder(Path data) {
        if (!Files.exists(data)) {
            return new Finding("data folder", true, data + " does not exist yet; the first import or demo creates it.");
        }
        boolean usable = Files.isDirectory(data) && Files.isWritable(data);
        return new Finding(
                "data folder",
                usable,
                usable ? data + " is writable." : data + " is no folder that can be written to.");
    }

    /** Whatever is configured must be there; it is opened only where there is a data folder, for doctors leave nothing behind. */
    private List<Finding> plugins(Configuration configuration) {
        List<Finding> findings = new ArrayList<>();
        try (Ports ports = common.ports(configuration, clock)) {
            if (!Files.isDirectory(configuration.data())) {
                return findings;
            }
            findings.add(opened("store", () -> {
                int courses = ports.store().courses().current().size();
                boolean accounts = !ports.store().credentials().isEmpty();
                return courses + " courses; "
                        + (accounts
                                ? "there are accounts."
                                : "no accounts yet ('bigmooc accounts add --learner ID --password').");
            }));
            findings.add(
                    opened("log", () -> ports.log().interactions().getClass().getSimpleName() + " is open."));
            findings.add(
                    opened("search", () -> ports.search().courses().getClass().getSimpleName() + " is open."));
            findings.add(opened(
                    "engine",
                    () -> "model in service: "
                            + ports.engine()
                                    .registry()
                                    .current()
                                    .map(ModelVersion::id)
                                    .orElse("none ('bigmooc train --model sasrec')")));
            ports.problems().forEach(problem -> findings.add(new Finding("ports", false, problem)));
        }
        return findings;
    }

    private static Finding opened(String what, java.util.function.Supplier<String> look) {
        try {
            return new Finding(what, true, look.get());
        } catch (BigMoocException failure) {
            return new Finding(what, false, failure.sentence());
        }
    }
}
