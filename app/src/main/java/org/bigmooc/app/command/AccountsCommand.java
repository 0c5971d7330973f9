package org.bigmooc.app.command;

import java.time.Clock;
import java.util.Arrays;
import org.bigmooc.app.assembly.Argon2Passwords;
import org.bigmooc.app.assembly.Ports;
import org.bigmooc.domain.learner.LearnerId;
import org.bigmooc.domain.learner.OpenAccount;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code accounts add}: who may sign in with a password. */
@Command(
        name = "accounts",
        synopsisSubcommandLabel = "(add)",
        description = "Gives learners passwords to sign in with.")
final class AccountsCommand {

    private final Clock clock;

    AccountsCommand(Clock clock) {
        this.clock = clock;
    }

    @Command(
            name = "add",
            description =
                    "Creates an account, or changes its password. The password is asked for, or read from standard input.")
    int add(
            @Mixin CommonOptions common,
            @Option(names = "--learner", required = true, paramLabel = "ID", description = "The learner's id.")
                    String learner,
            @Option(
                            names = "--password",
                            required = true,
                            interactive = true,
                            arity = "0..0",
                            echo = false,
                            prompt = "Password: ",
                            description = "Asks for the password, or reads it from standard input.")
                    char[] password) {
        try (Ports ports = common.ports(clock)) {
            new OpenAccount(ports.store().learners(), ports.store().credentials(), new Argon2Passwords())
                    .open(new LearnerId(learner), password);
            ports.store().sessions().erase(new LearnerId(learner));
            common.answer(learner, "Learner " + learner + " can sign in.");
        } finally {
            Arrays.fill(password, ' ');
        }
        return ExitCode.OK;
    }
}
