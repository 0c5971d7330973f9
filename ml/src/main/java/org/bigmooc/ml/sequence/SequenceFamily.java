package org.bigmooc.ml.sequence;

import java.io.IOException;
import java.nio.file.Path;
import org.bigmooc.domain.fault.InvalidInput;
import org.bigmooc.ml.model.HyperparameterValues;
import org.bigmooc.ml.model.Hyperparameters;

/** What sets one family of sequence models apart: what may be chosen about it, how it learns, and how it is read back. Stateless. */
public interface SequenceFamily {

    /** The name it is trained by, such as {@code sasrec}. */
    String name();

    /** Names, standard values, bounds and meanings. */
    Hyperparameters hyperparameters();

    /**
     * How a model over a catalogue of this size is trained.
     *
     * @param values of {@link #hyperparameters}
     * @throws InvalidInput if the values do not fit together
     */
    SequenceRecipe recipe(HyperparameterValues values, int courses);

    /**
     * Reads what {@link SequenceModel#write} wrote.
     *
     * @throws IOException if a file is missing, damaged or of another version
     */
    SequenceModel read(Path folder) throws IOException;
}
