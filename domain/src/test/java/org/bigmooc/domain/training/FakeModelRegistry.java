package org.bigmooc.domain.training;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.bigmooc.domain.fault.NotFound;
import org.bigmooc.domain.fault.Unavailable;
import org.bigmooc.domain.recommendation.Recommender;

/** Models in memory. Thread-safe. */
public final class FakeModelRegistry implements ModelRegistry {

    private record Published(ModelCard card, Optional<Recommender> recommender) {}

    private final Map<ModelVersion, Published> published = new ConcurrentHashMap<>();
    private volatile List<ModelVersion> served = List.of();

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
}
