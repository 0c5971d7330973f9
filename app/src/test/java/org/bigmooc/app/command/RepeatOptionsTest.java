package org.bigmooc.app.command;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.bigmooc.domain.fault.InvalidInput;
import org.bigmooc.domain.job.Job;
import org.bigmooc.domain.job.Schedule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

class RepeatOptionsTest {

    private static final Instant START = Instant.parse("2026-11-29T12:00:00Z");

    private static Job job(String... arguments) {
        ParseResult parsed = BigMoocCommand.commandLine(Clock.systemUTC()).parseArgs(arguments);
        CommandSpec verb = parsed.subcommand().commandSpec();
        RepeatOptions repeat =
                (RepeatOptions) requireNonNull(verb.mixins().get("repeat")).userObject();
        assertThat(repeat.wanted()).isTrue();
        return repeat.job(parsed.expandedArgs(), ZoneOffset.UTC);
    }

    private static String refusal(String... arguments) {
        StringWriter err = new StringWriter();
        CommandLine line = BigMoocCommand.commandLine(Clock.systemUTC()).setErr(new PrintWriter(err));
        assertThat(line.execute(arguments)).isEqualTo(ExitCode.USAGE);
        return err.toString();
    }

    @Test
    void aRunHasNoneOfTheOptionsThatRepeatIt() {
        Job job = job(
                "train",
                "--every=24h",
                "--model",
                "sasrec",
                "--data",
                "d",
                "--job",
                "nightly",
                "--config=c",
                "--fresh");

        assertThat(job.name()).isEqualTo("nightly");
        assertThat(job.command()).containsExactly("train", "--model", "sasrec", "--fresh");
        assertThat(job.when()).isEqualTo("every 24h");
    }

    @ParameterizedTest
    @ValueSource(strings = {"score-all", "score-all --json", "score-all --data d"})
    void aJobIsNamedAfterItsVerb(String line) {
        assertThat(job((line + " --every 1h").split(" ")).name()).isEqualTo("repeated-score-all");
    }

    @Test
    void aJobIsNamedAfterItsVerbAndOptionsHoweverLong() {
        assertThat(job("train", "--model", "sasrec", "--every", "1h").name()).isEqualTo("repeated-train-model-sasrec");
        String five = job(
                        "train",
                        "--model",
                        "ease",
                        "--set",
                        "epochs=5",
                        "--set",
                        "learning-rate=0.0003",
                        "--every",
                        "1h")
                .name();
        String six = job(
                        "train",
                        "--model",
                        "ease",
                        "--set",
                        "epochs=5",
                        "--set",
                        "learning-rate=0.0006",
                        "--every",
                        "1h")
                .name();
        assertThat(five).startsWith("repeated-train-model-ease-set").hasSize(40).isNotEqualTo(six);
    }

    @Test
    void aJobIsDueSoLongAfterItsLastStartOrAtMomentsOfTheClock() {
        Schedule every = job("topics", "--every", "90m").schedule();
        assertThat(every.next(Optional.empty(), START)).contains(START);
        assertThat(every.next(Optional.of(START), START)).contains(START.plusSeconds(5400));

        Schedule cron = job("topics", "--cron", "30 3 * * *").schedule();
        assertThat(cron.next(Optional.empty(), START)).contains(Instant.parse("2026-11-30T03:30:00Z"));
    }

    @Test
    void whatCannotBeRepeatedIsToldAtOnce() {
        assertThat(refusal("score-all", "--every", "1h", "--cron", "* * * * *")).contains("mutually exclusive");
        assertThat(refusal("score-all", "--every", "0s")).contains("--every cannot be '0s'", "longer than nothing");
        assertThat(refusal("score-all", "--every", "daily")).contains("--every cannot be 'daily'", "30m");
        assertThat(refusal("score-all", "--cron", "at night")).contains("--cron cannot be 'at night'");
        assertThat(refusal("score-all", "--job", "x")).contains("add --every or --cron");
        assertThat(refusal("score-all", "--every", "1h", "--job", "../x")).contains("../x", "dashes");
        assertThat(refusal("stream", "--every", "1h")).contains("add --once");
    }

    @Test
    void aJobOfTheConfigurationIsNotRepeatedByItsVerb() {
        Job job = new Job("lists", List.of("score-all", "--every", "1h"), "", Schedule.never());

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> BigMoocCommand.requireUnderstood(job, Clock.systemUTC()))
                .withMessageContaining("jobs.lists.run")
                .withMessageContaining("'every'");
    }
}
