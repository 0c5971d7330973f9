package org.bigmooc.ml.graph;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;
import org.bigmooc.domain.training.HeldOutGroups;
import org.bigmooc.ml.model.Hyperparameter;
import org.bigmooc.ml.model.Hyperparameters;
import org.bigmooc.ml.model.ModelKind;
import org.bigmooc.ml.model.TrainingTask;

/**
 * {@code cold}: of the courses that few took in the training part, those that MetaPath2Vec sees near a history; the others are all alike to it.
 * It is of use beside models that know courses by who took them.
 */
public final class ColdCourses implements ModelKind {

    private static final Hyperparameters HYPERPARAMETERS =
            Hyperparameters.of(Hyperparameter.whole("fewer-than", 10, 1, 1_000_000, "enrolments of a cold course")
                    .among("5", "10", "20", "40"));

    private final MetaPath2Vec graph;

    /** Asks this kind of model, with its standard hyper-parameters. */
    public ColdCourses(MetaPath2Vec graph) {
        this.graph = graph;
    }

    @Override
    public String name() {
        return "cold";
    }

    @Override
    public Hyperparameters choices() {
        return HYPERPARAMETERS;
    }

    /** A model of the graph that was trained before from the same data is used again. */
    @Override
    public ColdModel train(TrainingTask task) {
        Map<String, String> ofGraph = graph.hyperparameters(Map.of());
        EmbeddingModel near = task.earlier()
                .find(graph.name(), ofGraph)
                .filter(EmbeddingModel.class::isInstance)
                .map(EmbeddingModel.class::cast)
                .orElseGet(() -> graph.train(task.with(ofGraph)));
        int fewer = HYPERPARAMETERS.with(task.hyperparameters()).whole("fewer-than");
        int[] enrolments = new HeldOutGroups(task.split()).enrolments();
        int[] cold = IntStream.range(0, enrolments.length)
                .filter(course -> enrolments[course] < fewer)
                .toArray();
        return new ColdModel(near, cold);
    }

    @Override
    public ColdModel read(Path folder) throws IOException {
        return ColdModel.read(folder);
    }
}
