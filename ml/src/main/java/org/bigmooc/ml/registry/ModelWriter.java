package org.bigmooc.ml.registry;

import java.io.IOException;
import java.nio.file.Path;

/** Writes a model's own files. */
public interface ModelWriter {

    /**
     * Fills an empty folder.
     *
     * @throws IOException if the disk refuses
     */
    void write(Path folder) throws IOException;
}
