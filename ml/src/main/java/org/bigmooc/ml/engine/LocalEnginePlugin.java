package org.bigmooc.ml.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.bigmooc.domain.fault.InvalidInput;
import org.bigmooc.domain.plugin.EnginePlugin;
import org.bigmooc.domain.plugin.EnginePorts;
import org.bigmooc.domain.plugin.PluginContext;
import org.bigmooc.domain.recommendation.Diversity;
import org.bigmooc.ml.online.OnlinePlan;

/**
 * The engine {@code local}: everything in this process, models in {@code models/} and checkpoints in {@code training/} of the data folder.
 * {@code diversity}, 0 to 1 and 0 by default, says how much the lists of a served model are varied. {@code online-learning}, such as {@code rate=0.0003, judge-every=10000}, says how a served model learns
 * on, where it does. PyTorch is loaded by the first training that needs it, and never for serving.
 */
public final class LocalEnginePlugin implements EnginePlugin {

    private static final String DIVERSITY = "diversity";
    private static final String ONLINE_LEARNING = "online-learning";
    private static final Pattern COMMA = Pattern.compile(",");

    @Override
    public String name() {
        return "local";
    }

    @Override
    public EnginePorts openEngine(PluginContext context) {
        context.allow(name(), Set.of(DIVERSITY, ONLINE_LEARNING));
        Diversity diversity = Optional.ofNullable(context.settings().get(DIVERSITY))
                .map(Diversity::parse)
                .orElse(Diversity.NONE);
        OnlinePlan onlinePlan = onlinePlan(context.settings().getOrDefault(ONLINE_LEARNING, ""));
        return new LocalEngine(
                context.data(), context.clock(), ModelKinds.standard(context.clock()), diversity, onlinePlan);
    }

    private static OnlinePlan onlinePlan(String text) {
        Map<String, String> settings = new HashMap<>();
        COMMA.splitAsStream(text)
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .forEach(one -> {
                    int equals = one.indexOf('=');
                    if (equals < 0) {
                        throw new InvalidInput(
                                "invalid-setting",
                                "plugins.local." + ONLINE_LEARNING,
                                "'" + one + "' in plugins.local." + ONLINE_LEARNING
                                        + " has no value; write it as in 'rate=0.0003, judge-every=10000'.");
                    }
                    settings.put(
                            one.substring(0, equals).strip(),
                            one.substring(equals + 1).strip());
                });
        return OnlinePlan.of(OnlinePlan.settings().with(settings));
    }
}
