package org.bigmooc.domain.training;

import org.bigmooc.domain.fault.WorkInterrupted;

/** Use case: train a model on everything in the store, and put it in service if it is better than the one there. */
public final class TrainModel {

    /** What was trained, and whether it serves. */
    public record Trained(ModelCard card, PromoteModel.Decision decision) {}

    private final ReadDataset readDataset;
    private final ModelTrainer trainer;
    private final PromoteModel promoteModel;

    /** Trains on what {@code readDataset} reads. */
    public TrainModel(ReadDataset readDataset, ModelTrainer trainer, PromoteModel promoteModel) {
        this.readDataset = readDataset;
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
        Dataset dataset = readDataset.read();
        ModelCard card = trainer.train(request, dataset, listener);
        return new Trained(card, promoteModel.promote(card.version(), () -> dataset, listener));
    }
}
