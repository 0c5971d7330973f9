package org.bigmooc.domain.training;

import java.util.function.Supplier;
import org.bigmooc.domain.fault.WorkInterrupted;

/** Use case: train a model on a data set, and put it in service if it is better there than the one that serves. */
public final class TrainModel {

    /** What was trained, and whether it serves. */
    public record Trained(ModelCard card, PromoteModel.Decision decision) {}

    private final Supplier<Dataset> data;
    private final ModelTrainer trainer;
    private final PromoteModel promoteModel;

    /** Trains on what {@code data} gives. */
    public TrainModel(Supplier<Dataset> data, ModelTrainer trainer, PromoteModel promoteModel) {
        this.data = data;
        this.trainer = trainer;
        this.promoteModel = promoteModel;
    }

    /**
     * Trains, publishes and compares.
     *
     * @throws WorkInterrupted if the listener cancelled it
     * @throws org.bigmooc.domain.fault.InvalidInput if the model or a hyper-parameter is unknown, or the data is too small
     */
    public Trained train(TrainingRequest request, TrainingListener listener) {
        Dataset dataset = data.get();
        ModelCard card = trainer.train(request, dataset, listener);
        return new Trained(card, promoteModel.promote(card.version(), () -> dataset, listener));
    }
}
