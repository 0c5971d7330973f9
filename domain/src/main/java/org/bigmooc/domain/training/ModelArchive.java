package org.bigmooc.domain.training;

import java.util.Map;
import java.util.Optional;

/** Port: passes published models, and which of them is served, between the nodes of a cluster. Thread-safe. */
public interface ModelArchive extends ServedVersions {

    /** Keeps a model's files, by path relative to its folder; durable on return. A version is kept once and never changes. */
    void keep(ModelVersion version, Map<String, byte[]> files);

    /** The files of a version, if it is kept whole. */
    Optional<Map<String, byte[]>> files(ModelVersion version);

    /** Keeps the files of a version no longer. */
    void remove(ModelVersion version);
}
