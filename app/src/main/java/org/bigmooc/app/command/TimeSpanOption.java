package org.bigmooc.app.command;

import java.time.Duration;
import org.bigmooc.app.configuration.TimeSpan;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads spans of time on the command line. */
final class TimeSpanOption implements ITypeConverter<Duration> {

    @Override
    public Duration convert(String text) {
        try {
            return TimeSpan.parse(text);
        } catch (IllegalArgumentException wrong) {
            throw new TypeConversionException("'" + text + "' is no span of time; " + wrong.getMessage());
        }
    }
}
