package org.bigmooc.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

class TuneCommandTest {

    @ParameterizedTest
    @CsvSource({"90s,90", "30m,1800", "8h,28800"})
    void readsSpansOfTime(String text, long seconds) {
        assertThat(new TimeSpanOption().convert(text)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "30", "m", "-5m", "1.5h", "30 minutes", "99999999h"})
    void saysHowASpanOfTimeIsWritten(String text) {
        assertThatThrownBy(() -> new TimeSpanOption().convert(text))
                .isInstanceOf(TypeConversionException.class)
                .hasMessageContaining("30m");
    }

    @Test
    void refusesASearchWithoutABudgetOrWithNone() {
        assertThat(said("tune", "--model", "ease")).contains("--budget");
        assertThat(said("tune", "--model", "ease", "--budget", "0s")).contains("longer than nothing");
        assertThat(said("tune", "--model", "ease", "--budget", "1m", "--trials", "0"))
                .contains("at least 1 trial");
        assertThat(said("tune", "--model", "ease", "--budget", "soon")).contains("'soon' is no span of time");
    }

    private static String said(String... arguments) {
        StringWriter err = new StringWriter();
        CommandLine line = BigMoocCommand.commandLine(Clock.systemUTC()).setErr(new PrintWriter(err));
        assertThat(line.execute(arguments)).isEqualTo(ExitCode.USAGE);
        return err.toString();
    }
}
