package org.bigmooc.ml.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;

/** One kind of model: how it is trained and how it is read back from its folder. Stateless and thread-safe. */
public interface ModelKind {

    /** The name it is trained by, such as {@code ease}. */
    String name();

    /** The numbers that decide how it is trained. */
    Hyperparameters choices();

    /**
     * Every hyper-parameter with the value asked for, or else its default; by dash-case name.
     *
     * @throws org.bigmooc.domain.fault.InvalidInput if a name is unknown, naming the known ones, or a value cannot be used
     */
    default SortedMap<String, String> hyperparameters(Map<String, String> asked) {
        return choices().with(asked).texts();
    }

    /** Whether training takes seconds, so that it can be fitted whenever it is measured. */
    default boolean quick() {
        return false;
    }

    /** Whether several replicas can train it together. */
    default boolean replicable() {
        return false;
    }

    /**
     * Trains on the training part alone.
     *
     * @throws org.bigmooc.domain.fault.WorkInterrupted if the listener cancelled it
     * @throws org.bigmooc.domain.fault.InvalidInput if the data does not suit this kind of model
     */
    TrainedModel train(TrainingTask task);

    /**
     * Reads what {@link TrainedModel#write} wrote.
     *
     * @throws IOException if a file is missing, damaged or of another version
     */
    TrainedModel read(Path folder) throws IOException;
}
