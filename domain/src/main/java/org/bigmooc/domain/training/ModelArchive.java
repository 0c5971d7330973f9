package org.bigmooc.domain.training;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Port: passes published models, and which of them is served, between the nodes of a cluster. Thread-safe. */
public interface ModelArchive {

    /** Keeps a model's files, by path relative to its folder; durable on return. A version is kept once and never changes. */
    void keep(ModelVersion version, Map<String, byte[]> files);

    /** The files of a version, if it is kept whole. */
    Optional<Map<String, byte[]>> files(ModelVersion version);

    /** The versions that were put in service, the current one last. */
    List<ModelVersion> served();

    /** As {@link ModelRegistry#replaceServed}. */
    boolean replaceServed(List<ModelVersion> expected, List<ModelVersion> versions);
}
