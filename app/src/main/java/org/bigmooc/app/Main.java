package org.bigmooc.app;

import java.time.Clock;
import org.bigmooc.app.command.BigMoocCommand;

/** The program, once its class path is complete. */
public final class Main {

    private Main() {}

    /** Runs the command line given and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(BigMoocCommand.run(Clock.systemUTC(), arguments));
    }
}
