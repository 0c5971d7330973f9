package org.bigmooc.ml.transformer;

import java.util.Map;
import org.bigmooc.domain.fault.WorkInterrupted;
import org.bigmooc.domain.training.TrainingListener;
import org.bigmooc.domain.training.TrainingProgress;
import org.bigmooc.ml.graph.MetaPath2Vec;
import org.bigmooc.ml.model.Hyperparameter;
import org.bigmooc.ml.model.TrainingTask;
import org.bigmooc.ml.weights.Weights;

/** Starts a transformer's embeddings of courses from what MetaPath2Vec knows of them, in place of random numbers. */
public final class GraphStart {

    /** What embeddings of a course deviate by at the start, however they are drawn. */
    private static final double DEVIATION = 0.02;

    private GraphStart() {}

    /** Whether it is wanted, 0 or 1. */
    public static Hyperparameter hyperparameter() {
        return Hyperparameter.whole("graph-embeddings", 0, 0, 1, "1 starts from embeddings that MetaPath2Vec gives");
    }

    /**
     * Weights whose embeddings come from the graph of the training part; a course that the graph knows nothing of keeps its random one.
     *
     * @throws WorkInterrupted if the listener of the task cancelled it
     */
    public static Weights of(TransformerShape shape, TrainingTask task) {
        TransformerLayout layout = TransformerLayout.of(shape);
        Weights random = Weights.initial(layout.all(), task.seed());
        float[] values = random.values().clone();
        float[][] embeddings = MetaPath2Vec.embeddings(
                task.split(), Map.of("width", Integer.toString(shape.width())), task.seed(), cancellation(task));
        float factor = (float) (DEVIATION / deviation(embeddings));
        for (int course = 0; course < embeddings.length; course++) {
            if (squares(embeddings[course]) > 0) {
                int offset = layout.courses().offset() + course * shape.width();
                for (int i = 0; i < shape.width(); i++) {
                    values[offset + i] = factor * embeddings[course][i];
                }
            }
        }
        return new Weights(layout.all(), values);
    }

    /** Passes on that it is cancelled, but not how far it has come, which is not the training itself. */
    private static TrainingListener cancellation(TrainingTask task) {
        return new TrainingListener() {
            @Override
            public void progressed(TrainingProgress progress) {}

            @Override
            public boolean cancelled() {
                return task.listener().cancelled();
            }
        };
    }

    private static double deviation(float[][] embeddings) {
        double sum = 0;
        long count = 0;
        for (float[] one : embeddings) {
            double squares = squares(one);
            sum += squares;
            count += squares > 0 ? one.length : 0;
        }
        return Math.sqrt(sum / Math.max(1, count));
    }

    /** The sum of the squares. */
    private static double squares(float[] vector) {
        double sum = 0;
        for (float value : vector) {
            sum += value * value;
        }
        return sum;
    }
}
