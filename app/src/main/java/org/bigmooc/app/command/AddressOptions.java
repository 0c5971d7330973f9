package org.bigmooc.app.command;

import org.bigmooc.app.configuration.Configuration;
import org.bigmooc.app.configuration.ServerSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a service listens. */
final class AddressOptions {

    @Option(names = "--host", description = "Address to listen on (default: server.host, or 127.0.0.1).")
    private @Nullable String host;

    @Option(names = "--port", description = "Port to listen on, 0 for any free one (default: server.port, or 8080).")
    private @Nullable Integer port;

    /** The configuration with what the command line changes. */
    Configuration of(Configuration configuration) {
        ServerSettings server = configuration.server();
        return configuration.withServer(
                server.on(host == null ? server.host() : host, port == null ? server.port() : port));
    }
}
