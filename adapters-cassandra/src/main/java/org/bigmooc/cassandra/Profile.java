package org.bigmooc.cassandra;

import java.util.Locale;

/** How a statement is executed. */
enum Profile {
    /** Written once, with patience, and never twice at the same time: writes are the same work for every replica anyway. */
    WRITE,
    /** One of so many that most of them wait for the others. */
    BULK,
    /** Asked of a second node if the first one is slow: someone waits for the answer. */
    READ,
    /** A page of a scan in the background, which may take longer. */
    SCAN,
    /** A read that sees every transaction that was acknowledged, and ends those that stopped half-way. */
    SERIAL_READ,
    /** A change of the schema, or of the lease on it: it takes long, and nobody waits for an answer yet. */
    DDL,
    /** A lightweight transaction: never repeated by the driver, since a second attempt would not meet what the first one met. */
    TRANSACTION;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
