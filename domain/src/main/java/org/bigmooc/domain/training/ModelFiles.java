package org.bigmooc.domain.training;

import java.util.Map;

/** Port: a registry's models as files, to be passed from one registry to another. Thread-safe. */
public interface ModelFiles {

    /**
     * The files of a version, by path relative to its folder with {@code /} between the parts, to be passed to another registry.
     *
     * @throws org.bigmooc.domain.fault.NotFound if there is no such version
     * @throws org.bigmooc.domain.fault.Unavailable if they cannot be read
     */
    Map<String, byte[]> files(ModelVersion version);

    /**
     * Takes a version from another registry, as a whole or not at all; one that is there already stays as it is.
     *
     * @throws org.bigmooc.domain.fault.InvalidInput if these cannot be the files of that version
     */
    void add(ModelVersion version, Map<String, byte[]> files);
}
