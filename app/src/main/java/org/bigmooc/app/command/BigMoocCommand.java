package org.bigmooc.app.command;

import java.time.Clock;
import org.bigmooc.domain.fault.BigMoocException;
import org.bigmooc.domain.fault.InvalidInput;
import org.bigmooc.domain.fault.WorkInterrupted;
import org.bigmooc.domain.job.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The root of the command line. */
@Command(
        name = "bigmooc",
        mixinStandardHelpOptions = true,
        version = "BigMOOC 0.1.0",
        scope = ScopeType.INHERIT,
        usageHelpAutoWidth = true,
        description = "Recommends courses on a learning platform and reacts to a learner in real time.",
        footer = {
            "",
            "Also: 'bigmooc test' builds and runs every check, 'bigmooc tidy' formats the sources.",
            "Exit codes: 0 done, 1 failed, 2 wrong usage, 3 done in part (see the report), 130 interrupted."
        })
public final class BigMoocCommand implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(BigMoocCommand.class);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private BigMoocCommand() {}

    /** Runs one command line and returns its exit code. */
    public static int run(Clock clock, String... arguments) {
        return commandLine(clock).execute(arguments);
    }

    /**
     * Checks that a job says something to run.
     *
     * @throws InvalidInput saying what of it is not understood
     */
    static void requireUnderstood(Job job, Clock clock) {
        try {
            CommandLine line = commandLine(clock);
            ParseResult parsed = line.parseArgs(job.command().toArray(String[]::new));
            if (parsed.hasSubcommand() && RepeatOptions.in(parsed.subcommand())) {
                throw new ParameterException(
                        line, "a job is repeated by its settings 'every' and 'cron', not by options of its verb");
            }
        } catch (ParameterException wrong) {
            throw new InvalidInput(
                    "invalid-job",
                    "jobs." + job.name() + ".run",
                    "jobs." + job.name() + ".run, '" + String.join(" ", job.command()) + "', cannot be run: "
                            + wrong.getMessage() + ".");
        }
    }

    static CommandLine commandLine(Clock clock) {
        return new CommandLine(new BigMoocCommand())
                .addSubcommand(new DemoCommand(clock))
                .addSubcommand(new ServeCommand(clock))
                .addSubcommand(new ImportCommand(clock))
                .addSubcommand(new GenerateCommand())
                .addSubcommand(new TrainCommand(clock))
                .addSubcommand(new TuneCommand(clock))
                .addSubcommand(new EvaluateCommand(clock))
                .addSubcommand(new ReplayCommand(clock))
                .addSubcommand(new NeighboursCommand(clock))
                .addSubcommand(new ModelsCommand(clock))
                .addSubcommand(new RecommendCommand(clock))
                .addSubcommand(new CoursesCommand(clock))
                .addSubcommand(new AccountsCommand(clock))
                .addSubcommand(new KeysCommand(clock))
                .addSubcommand(new ServicesCommand(clock))
                .addSubcommand(new PrepareCommand(clock))
                .addSubcommand(new TopicsCommand(clock))
                .addSubcommand(new ScoreAllCommand(clock))
                .addSubcommand(new StreamCommand(clock))
                .addSubcommand(new DoctorCommand(clock))
                .addSubcommand(new BenchCommand(clock))
                .addSubcommand(new CommandLine.HelpCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExitCodeExceptionMapper(BigMoocCommand::exitCode)
                .setExecutionExceptionHandler(BigMoocCommand::explain);
    }

    private static int exitCode(Throwable failure) {
        return switch (failure) {
            case ParameterException usage -> ExitCode.USAGE;
            case InvalidInput input -> ExitCode.USAGE;
            case WorkInterrupted interrupted -> ExitCode.INTERRUPTED;
            default -> ExitCode.FAILED;
        };
    }

    private static int explain(Exception failure, CommandLine command, ParseResult parsed) {
        String sentence = switch (failure) {
            case BigMoocException expected -> expected.sentence();
            case WorkInterrupted interrupted -> String.valueOf(interrupted.getMessage());
            default -> "Unexpected: " + failure + ". The log in the data folder has the details.";
        };
        LOG.debug("{} failed", command.getCommandName(), failure);
        command.getErr().println(command.getColorScheme().errorText("bigmooc: " + sentence));
        command.getErr().flush();
        return exitCode(failure);
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
