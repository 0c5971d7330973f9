package org.bigmooc.app.configuration;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.bigmooc.domain.fault.InvalidInput;
import org.bigmooc.domain.job.Job;
import org.bigmooc.domain.job.Schedule;

/** Reads the jobs: {@code jobs.NAME.run}, and {@code every} or {@code cron}. */
final class JobSettings {

    static final String KEY = "jobs\\.[^.]+\\.(run|every|cron)";

    private static final String PREFIX = "jobs.";

    private final Map<String, String> values;
    private final ZoneId zone;

    private JobSettings(Map<String, String> values, ZoneId zone) {
        this.values = values;
        this.zone = zone;
    }

    /** The jobs among these settings by name, on this machine's time. */
    static List<Job> read(Map<String, String> values) {
        JobSettings settings = new JobSettings(values, ZoneId.systemDefault());
        TreeSet<String> names = new TreeSet<>();
        values.keySet().stream()
                .filter(key -> key.startsWith(PREFIX))
                .forEach(key -> names.add(key.split("\\.", -1)[1]));
        return names.stream().map(settings::job).toList();
    }

    private Job job(String name) {
        List<String> command = Arrays.stream(value(name, "run").orElse("").split("\\s+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
        Optional<String> every = value(name, "every");
        Optional<String> cron = value(name, "cron");
        if (every.isPresent() && cron.isPresent()) {
            throw new InvalidInput(
                    "invalid-setting", PREFIX + name, "Job " + name + " has 'every' and 'cron'; keep one of them.");
        }
        if (every.isPresent()) {
            return new Job(name, command, "every " + every.get(), Schedule.every(interval(name, every.get())));
        }
        return new Job(
                name,
                command,
                cron.map(expression -> "cron " + expression).orElse(""),
                cron.map(expression -> cron(name, expression)).orElseGet(Schedule::never));
    }

    private Optional<String> value(String name, String key) {
        return Optional.ofNullable(values.get(PREFIX + name + "." + key)).map(String::strip);
    }

    private static Duration interval(String name, String text) {
        try {
            return TimeSpan.parsePositive(text);
        } catch (IllegalArgumentException wrong) {
            throw invalid(name, "every", text, wrong);
        }
    }

    private Schedule cron(String name, String expression) {
        try {
            return CronSchedule.of(expression, zone);
        } catch (IllegalArgumentException wrong) {
            throw invalid(name, "cron", expression, wrong);
        }
    }

    private static InvalidInput invalid(String name, String key, String value, IllegalArgumentException wrong) {
        String setting = PREFIX + name + "." + key;
        return new InvalidInput(
                "invalid-setting", setting, setting + " cannot be '" + value + "': " + wrong.getMessage() + ".");
    }
}
