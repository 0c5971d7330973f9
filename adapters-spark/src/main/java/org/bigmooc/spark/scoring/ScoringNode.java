package org.bigmooc.spark.scoring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.bigmooc.domain.batch.PluginReference;
import org.bigmooc.domain.fault.Unavailable;
import org.bigmooc.domain.history.CurrentHistories;
import org.bigmooc.domain.interaction.PendingInteractions;
import org.bigmooc.domain.plugin.EnginePlugin;
import org.bigmooc.domain.plugin.EnginePorts;
import org.bigmooc.domain.plugin.PluginContext;
import org.bigmooc.domain.plugin.StorePlugin;
import org.bigmooc.domain.plugin.StorePorts;
import org.bigmooc.domain.recommendation.FallbackChain;
import org.bigmooc.domain.recommendation.NewCourses;
import org.bigmooc.domain.recommendation.OnlineMeasurements;
import org.bigmooc.domain.recommendation.RecommendCourses;
import org.bigmooc.domain.recommendation.RecommendEverybody;
import org.bigmooc.domain.recommendation.Recommender;
import org.bigmooc.spark.session.SentPlugins;

/** The store and the model in the process of an executor, opened by the first task of a job and shared by all its tasks there. */
final class ScoringNode implements AutoCloseable {

    private static final Map<String, ScoringNode> OPEN = new ConcurrentHashMap<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(ScoringNode::closeAll, "scoring-close"));
    }

    private final StorePorts store;
    private final EnginePorts engine;
    private final Path folder;
    private final RecommendCourses recommending;
    private final boolean reasons;

    private ScoringNode(ScoringPlan plan) throws IOException {
        Clock clock = plan.clock();
        this.reasons = plan.reasons();
        this.folder = Files.createTempDirectory("bigmooc-scoring");
        this.engine =
                SentPlugins.find(plan.engine(), EnginePlugin.class).openEngine(context(plan.engine(), folder, clock));
        Path data = Path.of(plan.store().data());
        this.store = SentPlugins.find(plan.store(), StorePlugin.class).openStore(context(plan.store(), data, clock));
        engine.files().add(plan.modelVersion(), plan.files());
        Recommender model = engine.registry().load(plan.modelVersion());
        FallbackChain chain = new FallbackChain(engine.live(), store.courses());
        chain.serve(Optional.of(plan.newCourses() ? besideNewCourses(model) : model));
        CurrentHistories histories = new CurrentHistories(store.histories(), new PendingInteractions(1));
        this.recommending = new RecommendCourses(
                        histories, store.courses(), chain, store.recommendations(), OnlineMeasurements.NONE, clock)
                .within(plan.eligibility());
    }

    private Recommender besideNewCourses(Recommender model) {
        NewCourses newCourses = new NewCourses(store.courses(), store.facts(), engine.live());
        Recommender both = newCourses.beside(model);
        newCourses.refresh();
        return both;
    }

    private static PluginContext context(PluginReference plugin, Path data, Clock clock) {
        return new PluginContext(data, plugin.settings(), clock);
    }

    /** The one of this job in this process. */
    static ScoringNode of(ScoringPlan plan) {
        return OPEN.computeIfAbsent(plan.job(), job -> {
            try {
                return new ScoringNode(plan);
            } catch (IOException failure) {
                throw new Unavailable("An executor has no room for the model: " + failure.getMessage() + ".", failure);
            }
        });
    }

    /** For one task. */
    RecommendEverybody everybody() {
        return new RecommendEverybody(recommending, reasons);
    }

    /** Closes what a job opened in this process, if it did. */
    static void close(String job) {
        Optional.ofNullable(OPEN.remove(job)).ifPresent(ScoringNode::close);
    }

    private static void closeAll() {
        OPEN.keySet().forEach(ScoringNode::close);
    }

    @Override
    public void close() {
        store.close();
        engine.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new Unavailable(folder + " cannot be removed: " + failure.getMessage() + ".", failure);
        }
    }
}
