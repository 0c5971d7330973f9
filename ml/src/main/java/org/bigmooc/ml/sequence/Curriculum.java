package org.bigmooc.ml.sequence;

import java.util.List;
import org.bigmooc.domain.training.DatasetSplit;

/** What a network is asked in training, and how it is asked afterwards. Immutable and thread-safe. */
public interface Curriculum {

    /** What a place may see of its sequence. */
    Sight sight();

    /** The questions of one pass over the training part; a seed of its own for each pass, all else being equal. */
    List<Sequence> examples(DatasetSplit split, long seed);

    /**
     * Asks once for the course after a history.
     *
     * @param history not empty, oldest course first; too old courses are left out
     * @param target the course wanted
     */
    Sequence question(int[] history, int target);
}
