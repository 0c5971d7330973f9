package org.bigmooc.ml.model;

import java.io.IOException;
import java.nio.file.Path;

/** A model that is ready to be published: immutable, and able to write itself down. */
public interface TrainedModel extends CourseModel {

    /**
     * Writes everything needed to read the model back into files of an existing, empty folder.
     *
     * @throws IOException if the disk refuses
     */
    void write(Path folder) throws IOException;
}
