package org.bigmooc.domain.training;

import java.util.List;
import java.util.Optional;

/** Port: keeps which versions were put in service. Thread-safe, and safe between processes that share it. */
public interface ServedVersions {

    /** The versions that were put in service, the current one last; never twice the same in a row. */
    List<ModelVersion> served();

    /**
     * Records which versions were put in service, the current one last, if until now it was as {@code expected}; durable and atomic, so of
     * two who change it at once one is refused and may look again.
     *
     * @return whether it was recorded
     */
    boolean replaceServed(List<ModelVersion> expected, List<ModelVersion> versions);

    /** The version in service. */
    default Optional<ModelVersion> current() {
        List<ModelVersion> all = served();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }
}
