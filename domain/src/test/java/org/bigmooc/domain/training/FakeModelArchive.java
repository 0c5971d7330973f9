package org.bigmooc.domain.training;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Models in memory, for several nodes of one test. Thread-safe. */
public final class FakeModelArchive implements ModelArchive {

    private final Map<ModelVersion, Map<String, byte[]>> kept = new ConcurrentHashMap<>();
    private volatile List<ModelVersion> served = List.of();

    @Override
    public void keep(ModelVersion version, Map<String, byte[]> files) {
        kept.putIfAbsent(version, Map.copyOf(files));
    }

    @Override
    public Optional<Map<String, byte[]>> files(ModelVersion version) {
        return Optional.ofNullable(kept.get(version));
    }

    @Override
    public void remove(ModelVersion version) {
        kept.remove(version);
    }

    @Override
    public List<ModelVersion> served() {
        return served;
    }

    @Override
    public synchronized boolean replaceServed(List<ModelVersion> expected, List<ModelVersion> versions) {
        if (!served.equals(expected)) {
            return false;
        }
        served = List.copyOf(versions);
        return true;
    }
}
