package org.apache.cassandra.security;

/**
 * Stands in for the server's class of this name where the server runs on a JDK without security managers (24 and later), which the original
 * cannot be loaded on: user-defined functions, off by default, would run without a sandbox. For development and tests only.
 */
public final class ThreadAwareSecurityManager {

    private ThreadAwareSecurityManager() {}

    /** Installs nothing. */
    public static void install() {}

    /** Whether the current thread is confined: it never is. */
    public static boolean isSecuredThread() {
        return false;
    }
}
