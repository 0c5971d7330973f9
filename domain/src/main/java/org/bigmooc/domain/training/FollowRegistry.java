package org.bigmooc.domain.training;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.bigmooc.domain.fault.Unavailable;
import org.bigmooc.domain.recommendation.FallbackChain;
import org.bigmooc.domain.recommendation.Recommender;

/** Use case: a running service follows the registry, and swaps models without dropping a request. Called by one thread. */
public final class FollowRegistry {

    private static final System.Logger LOG = System.getLogger(FollowRegistry.class.getName());

    private final ModelRegistry registry;
    private final FallbackChain chain;
    private final UnaryOperator<Recommender> serving;
    private Optional<ModelVersion> loaded = Optional.empty();
    private boolean away;

    /**
     * Serves in {@code chain} what {@code registry} says.
     *
     * @param serving what a loaded model is put into before it is served
     */
    public FollowRegistry(ModelRegistry registry, FallbackChain chain, UnaryOperator<Recommender> serving) {
        this.registry = registry;
        this.chain = chain;
        this.serving = serving;
    }

    /** Swaps the model if another one is in service by now; if it cannot be loaded, the one before stays. */
    public void follow() {
        try {
            Optional<ModelVersion> wanted = registry.current();
            if (!wanted.equals(loaded)) {
                chain.serve(wanted.map(registry::load).map(serving));
                loaded = wanted;
                LOG.log(
                        System.Logger.Level.INFO,
                        "In service: {0}",
                        wanted.map(ModelVersion::id).orElse("no model"));
            }
            away = false;
        } catch (Unavailable store) {
            if (!away) {
                LOG.log(
                        System.Logger.Level.WARNING,
                        "Which model to serve cannot be read, or not the model; what is in service stays. {0}",
                        store.getMessage());
            }
            away = true;
        } catch (RuntimeException failure) {
            LOG.log(
                    System.Logger.Level.ERROR,
                    "The model in the registry cannot be loaded; the one before stays in service.",
                    failure);
        }
    }
}
