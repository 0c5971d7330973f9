package org.bigmooc.domain.access;

import java.util.List;
import java.util.Optional;

/** Port: keeps the hashed API keys. Thread-safe. */
public interface ApiKeys {

    /** The key with this hash. */
    Optional<ApiKey> find(String hash);

    /** Every key, by name. */
    List<ApiKey> all();

    /** Keeps a key, in place of one of the same name; durable on return. */
    void save(ApiKey key);

    /** Revokes the key of this name; says whether there was one. */
    boolean remove(String name);
}
