package org.bigmooc.domain.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** Hashed API keys in memory. Thread-safe. */
public final class FakeApiKeys implements ApiKeys {

    private final Map<String, ApiKey> byName = new ConcurrentSkipListMap<>();

    @Override
    public Optional<ApiKey> find(String hash) {
        return byName.values().stream().filter(key -> key.hash().equals(hash)).findAny();
    }

    @Override
    public List<ApiKey> all() {
        return List.copyOf(byName.values());
    }

    @Override
    public void save(ApiKey key) {
        byName.put(key.name(), key);
    }

    @Override
    public boolean remove(String name) {
        return byName.remove(name) != null;
    }
}
