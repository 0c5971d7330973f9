package org.bigmooc.domain.plugin;

/** Trains, measures, keeps and loads models. */
public non-sealed interface EnginePlugin extends Plugin {

    /** Opens the engine; heavy libraries are loaded only when they are first needed. */
    EnginePorts openEngine(PluginContext context);
}
