package org.bigmooc.app.assembly;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bigmooc.app.configuration.Configuration;
import org.bigmooc.app.configuration.PluginChoice;
import org.bigmooc.app.dataset.ImportCheckpointFile;
import org.bigmooc.app.dataset.ImportReportFile;
import org.bigmooc.app.plugin.Plugins;
import org.bigmooc.app.plugin.PortGroup;
import org.bigmooc.domain.batch.PluginReference;
import org.bigmooc.domain.batch.ScoringRequest;
import org.bigmooc.domain.dataset.DatasetSource;
import org.bigmooc.domain.dataset.ImportCheckpoint;
import org.bigmooc.domain.dataset.ImportDataset;
import org.bigmooc.domain.dataset.ImportListener;
import org.bigmooc.domain.dataset.ImportResult;
import org.bigmooc.domain.dataset.StoreTarget;
import org.bigmooc.domain.fault.InvalidInput;
import org.bigmooc.domain.fault.NotFound;
import org.bigmooc.domain.fault.Unavailable;
import org.bigmooc.domain.plugin.BatchPlugin;
import org.bigmooc.domain.plugin.BatchPorts;
import org.bigmooc.domain.plugin.EnginePlugin;
import org.bigmooc.domain.plugin.EnginePorts;
import org.bigmooc.domain.plugin.Gauge;
import org.bigmooc.domain.plugin.LogPlugin;
import org.bigmooc.domain.plugin.LogPorts;
import org.bigmooc.domain.plugin.OpenPorts;
import org.bigmooc.domain.plugin.Plugin;
import org.bigmooc.domain.plugin.PluginContext;
import org.bigmooc.domain.plugin.SearchPlugin;
import org.bigmooc.domain.plugin.SearchPorts;
import org.bigmooc.domain.plugin.StorePlugin;
import org.bigmooc.domain.plugin.StorePorts;
import org.bigmooc.domain.preparation.StoredDataset;
import org.bigmooc.domain.training.Dataset;
import org.bigmooc.domain.training.ModelRegistry;
import org.bigmooc.domain.training.ModelTrainer;
import org.bigmooc.domain.training.ModelVersion;
import org.bigmooc.domain.training.PromoteModel;
import org.bigmooc.domain.training.ReadDataset;
import org.bigmooc.domain.training.SharedModelRegistry;
import org.bigmooc.domain.training.TrainModel;
import org.jspecify.annotations.Nullable;

/** The ports of the configured plugins, each opened when it is first asked for, and closed in reverse. Used by one thread. */
public final class Ports implements AutoCloseable {

    private final Configuration configuration;
    private final StorePlugin storePlugin;
    private final LogPlugin logPlugin;
    private final SearchPlugin searchPlugin;
    private final EnginePlugin enginePlugin;
    private final Plugins plugins;
    private final Clock clock;
    private final Deque<OpenPorts> opened = new ArrayDeque<>();
    private @Nullable StorePorts store;
    private @Nullable LogPorts log;
    private @Nullable SearchPorts search;
    private @Nullable EnginePorts engine;
    private @Nullable BatchPorts batch;

    /**
     * Looks every plugin up that a service needs, so that a wrong name is told at once, and opens nothing yet.
     *
     * @throws org.bigmooc.domain.fault.InvalidInput naming what is configured and is not there, and what is there
     */
    public Ports(Configuration configuration, Plugins plugins, Clock clock) {
        PluginChoice chosen = configuration.plugins();
        this.configuration = configuration;
        this.storePlugin = plugins.choose(PortGroup.STORE.setting(), chosen.store(), StorePlugin.class);
        this.logPlugin = plugins.choose(PortGroup.LOG.setting(), chosen.log(), LogPlugin.class);
        this.searchPlugin = plugins.choose(PortGroup.SEARCH.setting(), chosen.search(), SearchPlugin.class);
        this.enginePlugin = plugins.choose(PortGroup.ENGINE.setting(), chosen.engine(), EnginePlugin.class);
        this.plugins = plugins;
        this.clock = clock;
    }

    /** The store. */
    public StorePorts store() {
        if (store == null) {
            store = opened(storePlugin.openStore(context(storePlugin)));
        }
        return store;
    }

    /** The log. */
    public LogPorts log() {
        if (log == null) {
            log = opened(logPlugin.openLog(context(logPlugin)));
        }
        return log;
    }

    /** The search, with nothing indexed. */
    public SearchPorts search() {
        if (search == null) {
            search = opened(searchPlugin.openSearch(context(searchPlugin)));
        }
        return search;
    }

    /** The engine. */
    public EnginePorts engine() {
        if (engine == null) {
            engine = opened(enginePlugin.openEngine(context(enginePlugin)));
        }
        return engine;
    }

    /**
     * The batch engine.
     *
     * @throws org.bigmooc.domain.fault.InvalidInput if what is configured is not there
     */
    public BatchPorts batch() {
        if (batch == null) {
            BatchPlugin plugin = plugins.choose(
                    PortGroup.BATCH.setting(), configuration.plugins().batch(), BatchPlugin.class);
            batch = opened(plugin.openBatch(context(plugin)));
        }
        return batch;
    }

    /** The registry of models: the engine's own, or one that shares what is served with all nodes where the store can pass models on. */
    public ModelRegistry registry() {
        ModelRegistry local = engine().registry();
        return store().models()
                .map(archive -> (ModelRegistry) new SharedModelRegistry(local, engine().files(), archive))
                .orElse(local);
    }

    /** What operators watch about the opened ports. */
    public List<Gauge> gauges() {
        return opened.stream().flatMap(one -> one.gauges().stream()).toList();
    }

    /** What keeps the opened ports from working right now. */
    public Stream<String> problems() {
        return opened.stream().map(OpenPorts::problem).flatMap(Optional::stream);
    }

    /** Takes a data set into the store, with a report in the data folder; goes on where the same import was killed. */
    public ImportResult importDataset(DatasetSource source, ImportListener listener) {
        StorePorts target = store();
        StoreTarget writing = new StoreTarget(target.courses(), target.facts(), target.learners(), target.histories());
        try (ImportReportFile report = new ImportReportFile(configuration.data())) {
            String store = configuration.plugins().store();
            String what = source.fingerprint() + " into " + store + " "
                    + configuration
                            .pluginSettings()
                            .getOrDefault(store, Map.of())
                            .hashCode();
            ImportCheckpoint checkpoint = new ImportCheckpointFile(configuration.data(), what);
            return new ImportDataset(writing, checkpoint, clock).run(source, report, listener);
        }
    }

    /** Trains models, by one of the engine's trainers, on what the store holds. */
    public TrainModel trainModel(ModelTrainer trainer) {
        return trainModel(readDataset()::read, trainer);
    }

    /** Trains models, by one of the engine's trainers, on a data set. */
    public TrainModel trainModel(Supplier<Dataset> data, ModelTrainer trainer) {
        PromoteModel promoteModel = new PromoteModel(registry(), engine().evaluator());
        return new TrainModel(data, trainer, promoteModel);
    }

    /**
     * Trains by replicas where the batch engine has places for them.
     *
     * @throws org.bigmooc.domain.fault.InvalidInput if there is less than one
     */
    public ModelTrainer replicatedTrainer(int replicas) {
        return engine().trainer(batch().replicas(reference(enginePlugin), replicas));
    }

    /** Reads what models learn from out of the store. */
    public ReadDataset readDataset() {
        StorePorts from = store();
        return new ReadDataset(from.courses(), from.facts(), from.topics(), from.histories(), from.learners());
    }

    /**
     * The model in service.
     *
     * @throws NotFound if there is none
     */
    public ModelVersion modelInService() {
        return registry()
                .current()
                .orElseThrow(() ->
                        new NotFound("no-model", "No model is in service. Train one: ./bigmooc train --model sasrec."));
    }

    /**
     * What it takes to recommend to everybody what this configuration would.
     *
     * @param reasons whether each course comes with what contributed most to it
     * @throws NotFound if no model is in service
     */
    public ScoringRequest scoringRequest(boolean reasons) {
        ModelVersion version = modelInService();
        registry().load(version);
        return new ScoringRequest(
                version,
                engine().files().files(version),
                reference(storePlugin),
                store().models().isPresent(),
                reference(enginePlugin),
                configuration.recommendations().eligibility(),
                configuration.recommendations().newCourses(),
                reasons,
                store().learners());
    }

    /**
     * Which log to read as a stream.
     *
     * @throws org.bigmooc.domain.fault.InvalidInput if the configured log is one that only its own process can read
     */
    public PluginReference streamedLog() {
        if (logPlugin.records(context(logPlugin)).isEmpty()) {
            throw new InvalidInput(
                    "log-not-readable",
                    PortGroup.LOG.setting(),
                    "The log '" + logPlugin.name() + "' is not one that a stream can read. Configure log: kafka.");
        }
        return reference(logPlugin);
    }

    private PluginReference reference(Plugin plugin) {
        return new PluginReference(
                plugin.name(),
                configuration.data().toAbsolutePath().toString(),
                new HashMap<>(configuration.pluginSettings().getOrDefault(plugin.name(), Map.of())));
    }

    /** What the store holds, as a data set. */
    public DatasetSource storedDataset() {
        StorePorts from = store();
        return new StoredDataset(from.courses(), from.facts(), from.histories(), from.learners());
    }

    /** The time that everything goes by. */
    public Clock clock() {
        return clock;
    }

    private <T extends OpenPorts> T opened(T ports) {
        opened.push(ports);
        return ports;
    }

    private PluginContext context(Plugin plugin) {
        try {
            DataFolder.create(configuration.data());
        } catch (IOException failure) {
            throw new Unavailable(
                    "The data folder " + configuration.data() + " cannot be created: " + failure.getMessage(), failure);
        }
        Map<String, String> settings = configuration.pluginSettings().getOrDefault(plugin.name(), Map.of());
        return new PluginContext(configuration.data(), settings, clock);
    }

    @Override
    public void close() {
        while (!opened.isEmpty()) {
            opened.pop().close();
        }
    }
}
