package org.bigmooc.domain.job;

import java.util.List;
import java.util.regex.Pattern;
import org.bigmooc.domain.fault.InvalidInput;

/**
 * Something that can be run.
 *
 * @param name letters, digits and dashes
 * @param command a verb of the command line with its options
 * @param when it is run by itself, for people; empty if never
 */
public record Job(String name, List<String> command, String when, Schedule schedule) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    /** Checks the name and that there is a command. */
    public Job {
        if (!NAME.matcher(name).matches()) {
            throw new InvalidInput(
                    "invalid-job",
                    "jobs." + name,
                    "The name of job '" + name + "' is not of at most 40 lower-case letters, digits and dashes.");
        }
        if (command.isEmpty()) {
            throw new InvalidInput(
                    "invalid-job",
                    "jobs." + name + ".run",
                    "Job " + name + " says nothing to run, such as: score-all.");
        }
        command = List.copyOf(command);
    }
}
