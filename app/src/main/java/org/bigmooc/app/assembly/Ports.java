package org.bigmooc.app.assembly;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bigmooc.app.configuration.Configuration;
import org.bigmooc.app.dataset.ImportReportFile;
import org.bigmooc.app.plugin.Plugins;
import org.bigmooc.domain.dataset.DatasetSource;
import org.bigmooc.domain.dataset.ImportDataset;
import org.bigmooc.domain.dataset.ImportListener;
import org.bigmooc.domain.dataset.ImportResult;
import org.bigmooc.domain.dataset.StoreTarget;
import org.bigmooc.domain.fault.Unavailable;
import org.bigmooc.domain.plugin.EnginePlugin;
import org.bigmooc.domain.plugin.EnginePorts;
import org.bigmooc.domain.plugin.LogPlugin;
import org.bigmooc.domain.plugin.LogPorts;
import org.bigmooc.domain.plugin.OpenPorts;
import org.bigmooc.domain.plugin.PluginContext;
import org.bigmooc.domain.plugin.SearchPlugin;
import org.bigmooc.domain.plugin.SearchPorts;
import org.bigmooc.domain.plugin.StorePlugin;
import org.bigmooc.domain.plugin.StorePorts;
import org.bigmooc.domain.training.PromoteModel;
import org.bigmooc.domain.training.TrainModel;
import org.jspecify.annotations.Nullable;

/** The ports of the configured plugins, each opened when it is first asked for, and closed in reverse. Used by one thread. */
public final class Ports implements AutoCloseable {

    private final Configuration configuration;
    private final Plugins plugins;
    private final Clock clock;
    private final Deque<OpenPorts> opened = new ArrayDeque<>();
    private @Nullable StorePorts store;
    private @Nullable LogPorts log;
    private @Nullable SearchPorts search;
    private @Nullable EnginePorts engine;

    /** Opens nothing yet. */
    public Ports(Configuration configuration, Plugins plugins, Clock clock) {
        this.configuration = configuration;
        this.plugins = plugins;
        this.clock = clock;
    }

    /** The store. */
    public StorePorts store() {
        if (store == null) {
            String name = configuration.plugins().store();
            store = opened(plugins.choose("store", name, StorePlugin.class).openStore(context(name)));
        }
        return store;
    }

    /** The log. */
    public LogPorts log() {
        if (log == null) {
            String name = configuration.plugins().log();
            log = opened(plugins.choose("log", name, LogPlugin.class).openLog(context(name)));
        }
        return log;
    }

    /** The search, with nothing indexed. */
    public SearchPorts search() {
        if (search == null) {
            String name = configuration.plugins().search();
            search = opened(plugins.choose("search", name, SearchPlugin.class).openSearch(context(name)));
        }
        return search;
    }

    /** The engine. */
    public EnginePorts engine() {
        if (engine == null) {
            String name = configuration.plugins().engine();
            engine = opened(plugins.choose("engine", name, EnginePlugin.class).openEngine(context(name)));
        }
        return engine;
    }

    /** What keeps the opened ports from working right now. */
    public Stream<String> problems() {
        return opened.stream().map(OpenPorts::problem).flatMap(Optional::stream);
    }

    /** Takes a data set into the store, with a report in the data folder. */
    public ImportResult importDataset(DatasetSource source, ImportListener listener) {
        StorePorts target = store();
        StoreTarget writing = new StoreTarget(target.courses(), target.facts(), target.learners(), target.histories());
        try (ImportReportFile report = new ImportReportFile(configuration.data())) {
            return new ImportDataset(writing, clock).run(source, report, listener);
        }
    }

    /** Trains models on what the store holds. */
    public TrainModel trainModel() {
        PromoteModel promoteModel = new PromoteModel(engine().registry(), engine().evaluator());
        return new TrainModel(store().courses(), store().histories(), engine().trainer(), promoteModel);
    }

    /** The time that everything goes by. */
    public Clock clock() {
        return clock;
    }

    private <T extends OpenPorts> T opened(T ports) {
        opened.push(ports);
        return ports;
    }

    private PluginContext context(String plugin) {
        try {
            DataFolder.create(configuration.data());
        } catch (IOException failure) {
            throw new Unavailable(
                    "The data folder " + configuration.data() + " cannot be created: " + failure.getMessage(), failure);
        }
        Map<String, String> settings = configuration.pluginSettings().getOrDefault(plugin, Map.of());
        return new PluginContext(configuration.data(), settings, clock);
    }

    @Override
    public void close() {
        while (!opened.isEmpty()) {
            opened.pop().close();
        }
    }
}
