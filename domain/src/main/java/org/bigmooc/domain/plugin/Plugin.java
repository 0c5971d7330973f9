package org.bigmooc.domain.plugin;

/**
 * A module that implements ports. Its one public class implements one or more of the sub-interfaces, has a public constructor without
 * parameters that does nothing, and is found by {@link java.util.ServiceLoader} as a provider of this interface.
 */
public sealed interface Plugin permits StorePlugin, LogPlugin, SearchPlugin, EnginePlugin, BatchPlugin {

    /** The name by which configuration chooses it, also the name of its folder: {@code sqlite}. */
    String name();
}
