package org.bigmooc.domain.learner;

/** Port: a deliberately slow, salted function over passwords. Thread-safe; callers wipe their arrays. */
public interface PasswordHashing {

    /** Hashes a password with a fresh salt. */
    PasswordHash hash(char[] password);

    /** Whether the hash was made of this password; takes the same time for either answer. */
    boolean matches(char[] password, PasswordHash hash);
}
