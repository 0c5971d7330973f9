package org.bigmooc.app.command;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.bigmooc.app.services.Service;
import org.bigmooc.domain.fault.Unavailable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code services start|stop|status}: Kafka, Cassandra and Spark on this machine, to try cluster mode with. */
@Command(
        name = "services",
        synopsisSubcommandLabel = "(start | stop | status)",
        description = {
            "Starts and stops a real Kafka, Cassandra and Spark on this machine, to try cluster mode with.",
            "They listen on 127.0.0.1 without passwords and keep their data in the data folder: not for production."
        })
final class ServicesCommand {

    private record Started(String service, String address) {}

    private record Answer(List<Started> services, double seconds) {}

    private final Clock clock;

    ServicesCommand(Clock clock) {
        this.clock = clock;
    }

    @Command(
            name = "start",
            description = "Starts services and returns when they answer; they go on until 'services stop'.")
    int start(
            @Mixin CommonOptions common,
            @Parameters(
                            paramLabel = "SERVICE",
                            arity = "0..*",
                            description = "kafka, cassandra, spark; all if none is named.")
                    List<Service> named,
            @Option(names = "--nodes", defaultValue = "1", description = "Brokers and nodes, 1 or 3 (default: 1).")
                    int nodes)
            throws InterruptedException {
        Instant begin = clock.instant();
        Path folder = folder(common);
        List<Started> started = new ArrayList<>();
        try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Started>> starting = chosen(named).stream()
                    .map(service ->
                            each.submit(() -> new Started(service.slug(), service.start(folder, Math.max(1, nodes)))))
                    .toList();
            for (Future<Started> one : starting) {
                started.add(result(one));
            }
        }
        double seconds = Duration.between(begin, clock.instant()).toMillis() / 1e3;
        String text = started.stream()
                .map(one -> "%-10s up       %s".formatted(one.service(), one.address()))
                .collect(Collectors.joining("\n"));
        common.answer(new Answer(started, seconds), text + "\nReady after %.1f s.".formatted(seconds));
        return ExitCode.OK;
    }

    private static Started result(Future<Started> one) throws InterruptedException {
        try {
            return one.get();
        } catch (ExecutionException failure) {
            throw new Unavailable("A service did not start: " + failure.getMessage(), failure);
        }
    }

    @Command(name = "stop", description = "Stops services; their data stays for the next start.")
    int stop(
            @Mixin CommonOptions common,
            @Parameters(
                            paramLabel = "SERVICE",
                            arity = "0..*",
                            description = "kafka, cassandra, spark; all if none is named.")
                    List<Service> named) {
        Path folder = folder(common);
        chosen(named).parallelStream().forEach(service -> service.stop(folder));
        return status(common);
    }

    @Command(name = "status", description = "Says which services run, where, and in which folder.")
    int status(@Mixin CommonOptions common) {
        List<Service.State> states = EnumSet.allOf(Service.class).stream()
                .map(service -> service.state(folder(common)))
                .flatMap(Optional::stream)
                .toList();
        String text = states.stream().map(Service.State::toString).collect(Collectors.joining("\n"));
        common.answer(states, text.isEmpty() ? "No service was started yet: bigmooc services start" : text);
        return ExitCode.OK;
    }

    private static Path folder(CommonOptions common) {
        return common.configuration().data().resolve("services");
    }

    private static Set<Service> chosen(List<Service> named) {
        return named == null || named.isEmpty() ? EnumSet.allOf(Service.class) : EnumSet.copyOf(named);
    }
}
