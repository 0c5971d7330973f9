package org.bigmooc.app.command;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.bigmooc.app.assembly.Ports;
import org.bigmooc.app.configuration.Configuration;
import org.bigmooc.app.configuration.CronSchedule;
import org.bigmooc.app.configuration.TimeSpan;
import org.bigmooc.app.job.JobProcesses;
import org.bigmooc.app.job.JobTimer;
import org.bigmooc.app.job.TellingLauncher;
import org.bigmooc.domain.job.Job;
import org.bigmooc.domain.job.RunJobs;
import org.bigmooc.domain.job.Schedule;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Has a verb run now and then as a job, each time in a process of its own, until this process is stopped. */
final class RepeatOptions {

    private static final String EVERY = "--every";
    private static final String CRON = "--cron";
    private static final String JOB = "--job";

    /** What a run must not repeat, and what every run is given anyway; each has a value. */
    private static final Set<String> LEFT_OUT = Set.of(EVERY, CRON, JOB, "--data", "--config");

    private static final String REPEATED = "repeated-";
    private static final int LONGEST_NAME = 40;
    private static final int HASH_DIGITS = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** When the verb is run: one of the two. */
    private static final class When {

        @Option(
                names = EVERY,
                paramLabel = "TIME",
                description =
                        "Run now and again so long after each start, such as 90m or 24h, until Ctrl-C or SIGTERM.")
        private @Nullable String every;

        @Option(
                names = CRON,
                paramLabel = "EXPRESSION",
                description =
                        "Run at the moments of a crontab's expression on this machine's time, such as \"30 3 * * *\", until Ctrl-C or SIGTERM.")
        private @Nullable String cron;
    }

    @ArgGroup
    private @Nullable When when;

    @Option(
            names = JOB,
            paramLabel = "NAME",
            description = {
                "With --every or --cron: the name of the job (default: of the verb and its options). Of all processes and services with a job",
                "of this name and the same store, one at a time runs it."
            })
    private @Nullable String name;

    @Spec(Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    /** Whether this command line would repeat its verb. */
    static boolean in(ParseResult parsed) {
        return parsed.hasMatchedOption(EVERY) || parsed.hasMatchedOption(CRON);
    }

    /**
     * Whether the verb is to be repeated.
     *
     * @throws ParameterException if it has the name of a job without being one
     */
    boolean wanted() {
        if (when == null && name != null) {
            throw new ParameterException(spec.commandLine(), "--job names what is repeated: add --every or --cron.");
        }
        return when != null;
    }

    /** Repeats the verb until the process is asked to stop, and ends the run at hand then. */
    @SuppressWarnings("try") // the timer only has to run
    int repeat(CommonOptions common, Clock clock) throws InterruptedException {
        Configuration configuration = common.configuration();
        Job job = job(spec.root().commandLine().getParseResult().expandedArgs(), ZoneId.systemDefault());
        JobProcesses processes = new JobProcesses(configuration, flags());
        try (Interruption interruption = Interruption.watchEndless();
                Ports ports = common.ports(configuration, clock)) {
            RunJobs jobs = new RunJobs(
                    List.of(job),
                    ports.store().jobs(),
                    new TellingLauncher(processes, configuration.data(), clock, sentence -> tell(common, sentence)),
                    clock,
                    new SecureRandom());
            tell(common, "Job " + job.name() + ", " + job.when() + ": " + next(jobs, clock.instant()) + ".");
            try (JobTimer timer = JobTimer.start(jobs)) {
                interruption.await();
            }
            processes.stop(PATIENCE);
        }
        return ExitCode.OK;
    }

    /** The job that these arguments of the command line mean. */
    Job job(List<String> arguments, ZoneId zone) {
        List<String> command = command(arguments);
        String named = Optional.ofNullable(name).orElseGet(() -> nameOf(command));
        When chosen = Optional.ofNullable(when).orElseGet(When::new);
        if (chosen.every != null) {
            return new Job(named, command, "every " + chosen.every, every(chosen.every));
        }
        String expression = Optional.ofNullable(chosen.cron).orElse("");
        return new Job(named, command, "cron " + expression, cron(expression, zone));
    }

    private Schedule every(String text) {
        try {
            return Schedule.every(TimeSpan.parsePositive(text));
        } catch (IllegalArgumentException wrong) {
            throw refused(EVERY, text, wrong);
        }
    }

    private Schedule cron(String expression, ZoneId zone) {
        try {
            return CronSchedule.of(expression, zone);
        } catch (IllegalArgumentException wrong) {
            throw refused(CRON, expression, wrong);
        }
    }

    private ParameterException refused(String option, String value, IllegalArgumentException wrong) {
        return new ParameterException(
                spec.commandLine(), option + " cannot be '" + value + "': " + wrong.getMessage() + ".");
    }

    private static List<String> command(List<String> arguments) {
        List<String> command = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (LEFT_OUT.contains(argument)) {
                i++;
            } else if (!LEFT_OUT.contains(argument.split("=", 2)[0])) {
                command.add(argument);
            }
        }
        return command;
    }

    private static String nameOf(List<String> command) {
        String words = String.join(
                " ", command.stream().filter(word -> !word.equals("--json")).toList());
        // What somebody calls by hand is recorded by its verb alone, and must not count as a run of this job.
        String name = REPEATED + words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return name.length() <= LONGEST_NAME
                ? name
                : name.substring(0, LONGEST_NAME - HASH_DIGITS - 1) + "-"
                        + HexFormat.of().toHexDigits(words.hashCode());
    }

    /** What the launcher gave this virtual machine, its runs shall have, too. */
    private static List<String> flags() {
        return Arrays.stream(Optional.ofNullable(System.getenv("BIGMOOC_JAVA_OPTIONS"))
                        .orElse("")
                        .split("\\s+", -1))
                .filter(flag -> !flag.isEmpty())
                .toList();
    }

    private static String next(RunJobs jobs, Instant now) {
        return jobs.all()
                .getFirst()
                .next()
                .map(next -> next.isAfter(now) ? "next on " + text(next) : "due now")
                .orElse("never due");
    }

    private static String text(Instant moment) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss z")
                .withZone(ZoneId.systemDefault())
                .withLocale(Locale.ROOT)
                .format(moment);
    }

    private static void tell(CommonOptions common, String sentence) {
        common.err().println(sentence);
        common.err().flush();
    }
}
