package org.bigmooc.domain.learner;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Hashed passwords in memory. Thread-safe. */
public final class FakeCredentials implements Credentials {

    private final Map<LearnerId, PasswordHash> hashes = new ConcurrentHashMap<>();

    @Override
    public Optional<PasswordHash> find(LearnerId learner) {
        return Optional.ofNullable(hashes.get(learner));
    }

    @Override
    public void save(LearnerId learner, PasswordHash hash) {
        hashes.put(learner, hash);
    }

    @Override
    public boolean isEmpty() {
        return hashes.isEmpty();
    }

    @Override
    public void erase(LearnerId learner) {
        hashes.remove(learner);
    }
}
