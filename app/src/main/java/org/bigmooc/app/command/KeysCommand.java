package org.bigmooc.app.command;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.bigmooc.app.assembly.Ports;
import org.bigmooc.domain.access.ManageApiKeys;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code keys issue|list|revoke}: who may call the REST API. */
@Command(
        name = "keys",
        synopsisSubcommandLabel = "(issue | list | revoke)",
        description = "Issues, lists and revokes keys of the REST API.")
final class KeysCommand {

    private final Clock clock;

    KeysCommand(Clock clock) {
        this.clock = clock;
    }

    @Command(name = "issue", description = "Issues a key and prints it, once; only its hash is kept.")
    int issue(
            @Mixin CommonOptions common,
            @Parameters(paramLabel = "NAME", description = "What the key is for.") String name) {
        return with(common, keys -> {
            String key = keys.issue(name);
            common.answer(Map.of("name", name, "key", key), key);
            return ExitCode.OK;
        });
    }

    @Command(name = "list", description = "Lists the keys by name.")
    int list(@Mixin CommonOptions common) {
        return with(common, keys -> {
            var names = keys.all().stream()
                    .map(key -> Map.of(
                            "name", key.name(), "createdAt", key.createdAt().toString()))
                    .toList();
            common.answer(
                    names,
                    keys.all().stream()
                            .map(key -> key.name() + "  since " + key.createdAt())
                            .collect(Collectors.joining("\n")));
            return ExitCode.OK;
        });
    }

    @Command(name = "revoke", description = "Revokes a key; requests with it are refused from now on.")
    int revoke(@Mixin CommonOptions common, @Parameters(paramLabel = "NAME") String name) {
        return with(common, keys -> {
            boolean revoked = keys.revoke(name);
            common.answer(Map.of("revoked", revoked), revoked ? "Revoked." : "There is no key '" + name + "'.");
            return revoked ? ExitCode.OK : ExitCode.FAILED;
        });
    }

    private int with(CommonOptions common, ToIntFunction<ManageApiKeys> work) {
        try (Ports ports = common.ports(clock)) {
            return work.applyAsInt(new ManageApiKeys(ports.store().apiKeys(), clock, new SecureRandom()));
        }
    }
}
