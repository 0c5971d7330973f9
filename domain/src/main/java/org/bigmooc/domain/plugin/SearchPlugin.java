package org.bigmooc.domain.plugin;

/** Finds courses by words. */
public non-sealed interface SearchPlugin extends Plugin {

    /** Opens the search; it finds nothing before courses were indexed. */
    SearchPorts openSearch(PluginContext context);
}
