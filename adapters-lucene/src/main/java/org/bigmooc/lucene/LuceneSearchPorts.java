package org.bigmooc.lucene;

import java.util.Optional;
import org.bigmooc.domain.plugin.SearchPorts;

/** The one port of this plugin; nothing outside this process can keep it from working. */
record LuceneSearchPorts(LuceneCourseSearch courses) implements SearchPorts {

    @Override
    public Optional<String> problem() {
        return Optional.empty();
    }

    @Override
    public void close() {
        courses.close();
    }
}
