package org.bigmooc.ml.graph;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import org.bigmooc.domain.fault.InvalidInput;
import org.bigmooc.domain.training.DatasetSplit;
import org.bigmooc.domain.training.TrainingListener;
import org.bigmooc.ml.model.Hyperparameters;
import org.bigmooc.ml.model.ModelKind;
import org.bigmooc.ml.model.TrainingTask;

/**
 * {@code metapath2vec}: course embeddings from random walks over the typed graph of courses, the learners who took them in the training part,
 * and their fields, concepts, teachers and schools. A course that nobody took is reached through what it has in common with others.
 *
 * @see <a href="https://doi.org/10.1145/3097983.3098036">Dong et al.: metapath2vec: Scalable Representation Learning for Heterogeneous
 *     Networks, 2017</a>
 */
public final class MetaPath2Vec implements ModelKind {

    @Override
    public String name() {
        return "metapath2vec";
    }

    @Override
    public Hyperparameters choices() {
        return MetaPath2VecConfig.HYPERPARAMETERS;
    }

    @Override
    public SortedMap<String, String> hyperparameters(Map<String, String> asked) {
        return MetaPath2VecConfig.texts(asked);
    }

    @Override
    public EmbeddingModel train(TrainingTask task) {
        MetaPath2VecConfig config = MetaPath2VecConfig.of(task.hyperparameters());
        return new EmbeddingModel(
                embeddings(task.split(), config, task.seed(), task.listener()), config.historyDecay());
    }

    /**
     * Embeddings to start another model from, with the standard hyper-parameters but for those asked for.
     *
     * @return one row a course, by its index; zeros for a course that nothing is known of
     * @throws org.bigmooc.domain.fault.WorkInterrupted if the listener cancelled it
     * @throws InvalidInput if a hyper-parameter is unknown or cannot be used, or there is no course
     */
    public static float[][] embeddings(
            DatasetSplit split, Map<String, String> asked, long seed, TrainingListener listener) {
        return embeddings(split, MetaPath2VecConfig.of(asked), seed, listener);
    }

    private static float[][] embeddings(
            DatasetSplit split, MetaPath2VecConfig config, long seed, TrainingListener listener) {
        if (split.dataset().courses().isEmpty()) {
            throw new InvalidInput("data-too-small", "data", "MetaPath2Vec describes courses, and there are none.");
        }
        return new GraphTrainer(TypedGraph.of(split), config, seed, listener).train();
    }

    @Override
    public EmbeddingModel read(Path folder) throws IOException {
        return EmbeddingModel.read(folder);
    }
}
