package org.bigmooc.app.command;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.bigmooc.app.assembly.RunningService;
import org.bigmooc.app.configuration.Configuration;
import org.bigmooc.app.configuration.ServerSettings;
import org.bigmooc.domain.fault.NotAllowed;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code serve}: the web site and the REST API. */
@Command(
        name = "serve",
        description = {
            "Serves the web site and the REST API until it is stopped (Ctrl-C or SIGTERM).",
            "Learners sign in with passwords; see 'accounts add'. Programs call with keys; see 'keys issue'."
        })
final class ServeCommand implements Callable<Integer> {

    private final Clock clock;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Option(names = "--host", description = "Address to listen on (default: server.host, or 127.0.0.1).")
    private @Nullable String host;

    @Option(names = "--port", description = "Port to listen on, 0 for any (default: server.port, or 8080).")
    private @Nullable Integer port;

    ServeCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws InterruptedException {
        Configuration configuration = on(common.configuration(), host, port);
        try (RunningService service = RunningService.open(configuration, common.plugins(), clock)) {
            if (!service.hasAccounts() && !service.hasApiKeys()) {
                throw new NotAllowed(
                        "no-accounts",
                        "Nobody could use this service: there are no accounts and no API keys in "
                                + configuration.data()
                                + ". Add one with 'bigmooc accounts add --learner ID' or 'bigmooc keys issue NAME',"
                                + " or try 'bigmooc demo'.");
            }
            service.start(List.of());
            common.err().println("BigMOOC serves " + service.address() + " from " + configuration.data());
            common.err().flush();
            service.awaitStop();
        }
        return ExitCode.OK;
    }

    static Configuration on(Configuration configuration, @Nullable String host, @Nullable Integer port) {
        ServerSettings server = configuration.server();
        return configuration.withServer(
                server.on(host == null ? server.host() : host, port == null ? server.port() : port));
    }
}
