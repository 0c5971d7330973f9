package org.bigmooc.domain.training;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.bigmooc.domain.fault.NotFound;
import org.bigmooc.domain.fault.Unavailable;
import org.bigmooc.domain.recommendation.Recommender;

/** Models in memory. Thread-safe. */
public final class FakeModelRegistry implements ModelRegistry, ModelFiles {

    private record Published(ModelCard card, Optional<Recommender> recommender) {}

    private final Map<ModelVersion, Published> published = new ConcurrentHashMap<>();
    private final Map<ModelVersion, Published> origin;
    private volatile List<ModelVersion> served = List.of();

    /** A registry that is sent its own models only. */
    public FakeModelRegistry() {
        this.origin = published;
    }

    /** A registry that is sent the models of another one. */
    public FakeModelRegistry(FakeModelRegistry origin) {
        this.origin = origin.published;
    }

    /** Publishes a model that can be loaded. */
    public void publish(ModelCard card, Recommender recommender) {
        published.put(card.version(), new Published(card, Optional.of(recommender)));
    }

    /** Publishes a model that cannot be loaded. */
    public void publishBroken(ModelCard card) {
        published.put(card.version(), new Published(card, Optional.empty()));
    }

    @Override
    public List<ModelCard> cards() {
        return published.values().stream()
                .map(Published::card)
                .sorted(Comparator.comparing(ModelCard::createdAt)
                        .thenComparing(ModelCard::version)
                        .reversed())
                .toList();
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

    /** Puts these in service, whatever was until now. */
    public synchronized void serve(List<ModelVersion> versions) {
        served = List.copyOf(versions);
    }

    @Override
    public Recommender load(ModelVersion version) {
        Published model = published.get(version);
        if (model == null) {
            throw new NotFound("unknown-model-version", "There is no model version " + version + ".");
        }
        return model.recommender().orElseThrow(() -> new Unavailable("The files of " + version + " are broken."));
    }

    /** One file, which stands for the model. */
    @Override
    public Map<String, byte[]> files(ModelVersion version) {
        if (!published.containsKey(version)) {
            throw new NotFound("unknown-model-version", "There is no model version " + version + ".");
        }
        return Map.of("model", version.id().getBytes(StandardCharsets.UTF_8));
    }

    /** Takes for the file of a model the model that the origin published. */
    @Override
    public void add(ModelVersion version, Map<String, byte[]> files) {
        ModelVersion sent =
                new ModelVersion(new String(files.getOrDefault("model", new byte[0]), StandardCharsets.UTF_8));
        Optional.ofNullable(origin.get(sent)).ifPresent(model -> published.putIfAbsent(version, model));
    }
}
