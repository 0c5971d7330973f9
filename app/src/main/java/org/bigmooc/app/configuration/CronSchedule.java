package org.bigmooc.app.configuration;

import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.bigmooc.domain.job.Schedule;

/** The moments that a crontab's expression names: minute, hour, day of the month, month and day of the week. */
public final class CronSchedule implements Schedule {

    private static final CronParser PARSER = new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX));

    private final ExecutionTime times;
    private final ZoneId zone;

    private CronSchedule(ExecutionTime times, ZoneId zone) {
        this.times = times;
        this.zone = zone;
    }

    /**
     * Reads an expression, whose hours are those of this time zone.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static CronSchedule of(String expression, ZoneId zone) {
        return new CronSchedule(ExecutionTime.forCron(PARSER.parse(expression)), zone);
    }

    /** The first moment after it was last started, which may be past: then it was missed. */
    @Override
    public Optional<Instant> next(Optional<Instant> last, Instant since) {
        return times.nextExecution(last.orElse(since).atZone(zone)).map(ZonedDateTime::toInstant);
    }
}
