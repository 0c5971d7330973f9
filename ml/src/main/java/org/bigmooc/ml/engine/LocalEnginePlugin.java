package org.bigmooc.ml.engine;

import java.util.Set;
import org.bigmooc.domain.plugin.EnginePlugin;
import org.bigmooc.domain.plugin.EnginePorts;
import org.bigmooc.domain.plugin.PluginContext;

/**
 * The engine {@code local}: everything in this process, models in {@code models/} and checkpoints in {@code training/} of the data folder.
 * It has no settings. PyTorch is loaded by the first training that needs it, and never for serving.
 */
public final class LocalEnginePlugin implements EnginePlugin {

    @Override
    public String name() {
        return "local";
    }

    @Override
    public EnginePorts openEngine(PluginContext context) {
        context.allow(name(), Set.of());
        return new LocalEngine(context.data(), context.clock(), ModelKinds.standard(context.clock()));
    }
}
