package org.bigmooc.app.command;

/** What the exit codes mean. */
final class ExitCode {

    /** All went well. */
    static final int OK = 0;

    /** It did not work; the last line on standard error says why. */
    static final int FAILED = 1;

    /** The command line or the configuration is wrong. */
    static final int USAGE = 2;

    /** It worked in part: something was skipped, refused or found wanting, and was reported. */
    static final int PARTLY = 3;

    /** It was interrupted, kept what it had, and can be started again. */
    static final int INTERRUPTED = 130;

    private ExitCode() {}
}
