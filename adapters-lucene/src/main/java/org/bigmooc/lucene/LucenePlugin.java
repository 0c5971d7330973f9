package org.bigmooc.lucene;

import java.util.Set;
import org.bigmooc.domain.plugin.PluginContext;
import org.bigmooc.domain.plugin.SearchPlugin;
import org.bigmooc.domain.plugin.SearchPorts;

/** Course search in memory on Apache Lucene: keeps nothing on disk and has no settings. */
public final class LucenePlugin implements SearchPlugin {

    /** Does nothing, as plugins must. */
    public LucenePlugin() {}

    @Override
    public String name() {
        return "lucene";
    }

    @Override
    public SearchPorts openSearch(PluginContext context) {
        context.allow(name(), Set.of());
        return new LuceneSearchPorts(new LuceneCourseSearch());
    }
}
