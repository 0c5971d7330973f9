package org.bigmooc.domain.access;

import java.time.Instant;

/**
 * A key of the REST API, as it is kept.
 *
 * @param name what the operator calls it
 * @param hash SHA-256 of the key, in hex; the key itself is 256 random bits and is shown once
 */
public record ApiKey(String name, String hash, Instant createdAt) {}
