package org.bigmooc.app.command;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.bigmooc.app.assembly.Ports;
import org.bigmooc.app.assembly.RunningService;
import org.bigmooc.app.configuration.Configuration;
import org.bigmooc.domain.fault.NotAllowed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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

    @Mixin
    private AddressOptions address = new AddressOptions();

    ServeCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws InterruptedException {
        Configuration configuration = address.of(common.logging(common.configuration()));
        try (Ports ports = common.ports(configuration, clock)) {
            forgetTheDemonstration(ports);
            refuseWithoutAccounts(ports, configuration);
            configuration.jobs().forEach(job -> BigMoocCommand.requireUnderstood(job, clock));
            try (RunningService service = RunningService.start(configuration, ports, List.of())) {
                common.err().println("BigMOOC serves " + service.address() + " from " + configuration.data());
                common.err().flush();
                service.awaitStop();
            }
        }
        return ExitCode.OK;
    }

    /** Whoever signed in without a password, or saw the key on a screen, is not known here; the key shows that there was a demonstration. */
    private static void forgetTheDemonstration(Ports ports) {
        if (ports.store().apiKeys().remove(DemoCommand.KEY_NAME)) {
            ports.store()
                    .learners()
                    .first(DemoCommand.SAMPLE_LEARNERS)
                    .forEach(sample -> ports.store().sessions().erase(sample.id()));
        }
    }

    private static void refuseWithoutAccounts(Ports ports, Configuration configuration) {
        if (ports.store().credentials().isEmpty()
                && ports.store().apiKeys().all().isEmpty()) {
            throw new NotAllowed(
                    "no-accounts",
                    "Nobody could use this service: there are no accounts and no API keys in " + configuration.data()
                            + ". Add one with 'bigmooc accounts add --learner ID --password' or 'bigmooc keys issue NAME',"
                            + " or try 'bigmooc demo'.");
        }
    }
}
