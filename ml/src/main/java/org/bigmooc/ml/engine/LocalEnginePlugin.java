package org.bigmooc.ml.engine;

import java.util.Optional;
import java.util.Set;
import org.bigmooc.domain.plugin.EnginePlugin;
import org.bigmooc.domain.plugin.EnginePorts;
import org.bigmooc.domain.plugin.PluginContext;
import org.bigmooc.domain.recommendation.Diversity;

/**
 * The engine {@code local}: everything in this process, models in {@code models/} and checkpoints in {@code training/} of the data folder.
 * {@code diversity}, 0 to 1 and 0 by default, says how much the lists of a served model are varied. PyTorch is loaded by the first training that needs it, and never for serving.
 */
public final class LocalEnginePlugin implements EnginePlugin {

    private static final String DIVERSITY = "diversity";

    @Override
    public String name() {
        return "local";
    }

    @Override
    public EnginePorts openEngine(PluginContext context) {
        context.allow(name(), Set.of(DIVERSITY));
        Diversity diversity = Optional.ofNullable(context.settings().get(DIVERSITY))
                .map(Diversity::parse)
                .orElse(Diversity.NONE);
        return new LocalEngine(context.data(), context.clock(), ModelKinds.standard(context.clock()), diversity);
    }
}
