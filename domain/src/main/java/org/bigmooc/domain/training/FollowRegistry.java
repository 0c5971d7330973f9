package org.bigmooc.domain.training;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.bigmooc.domain.fault.BigMoocException;
import org.bigmooc.domain.recommendation.FallbackChain;
import org.bigmooc.domain.recommendation.Recommender;

/** Use case: a running service follows the registry, and swaps models without dropping a request. Called by one thread. */
public final class FollowRegistry {

    private static final System.Logger LOG = System.getLogger(FollowRegistry.class.getName());

    private static final String STAYS =
            "Which model to serve cannot be read, or not the model; what is in service stays.";

    private final ModelRegistry registry;
    private final FallbackChain chain;
    private final UnaryOperator<Recommender> serving;
    private Optional<ModelVersion> loaded = Optional.empty();
    private volatile Optional<String> problem = Optional.empty();

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
            problem = Optional.empty();
        } catch (BigMoocException failure) {
            if (isNews(failure.sentence())) {
                LOG.log(System.Logger.Level.WARNING, "{0} {1}", STAYS, failure.sentence());
            }
        } catch (RuntimeException failure) {
            if (isNews("Its log says why.")) {
                LOG.log(System.Logger.Level.ERROR, STAYS, failure);
            }
        }
    }

    private boolean isNews(String reason) {
        Optional<String> found = Optional.of(STAYS + " " + reason);
        boolean news = !found.equals(problem);
        problem = found;
        return news;
    }

    /** What keeps this node from serving the model that it should. May be asked by any thread. */
    public Optional<String> problem() {
        return problem;
    }
}
