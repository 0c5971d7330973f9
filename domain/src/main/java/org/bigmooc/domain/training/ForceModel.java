package org.bigmooc.domain.training;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Use case: put a model in service whatever the comparison says; what it said is noted beside the model's card. */
public final class ForceModel {

    private final ModelRegistry registry;
    private final PromoteModel promoteModel;
    private final ForcedPromotions notes;

    /** Forces only what {@code promoteModel} refuses. */
    public ForceModel(ModelRegistry registry, PromoteModel promoteModel, ForcedPromotions notes) {
        this.registry = registry;
        this.promoteModel = promoteModel;
        this.notes = notes;
    }

    /**
     * Puts the version in service, and notes it if it had to be forced.
     *
     * @param today read only if the two models were not measured on the same data
     * @throws org.bigmooc.domain.fault.NotFound if there is no such version
     */
    public PromoteModel.Decision force(ModelVersion version, Supplier<Dataset> today, TrainingListener listener) {
        PromoteModel.Decision decision = promoteModel.promote(version, today, listener);
        if (decision.promoted() || isServed(registry.served(), version)) {
            return decision;
        }
        notes.note(version, decision.sentence());
        serve(version);
        String sentence = version + " is in service by force. Without it: " + decision.sentence();
        return new PromoteModel.Decision(
                version, true, decision.candidateNdcg(), decision.servedNdcg(), decision.difference(), sentence);
    }

    private void serve(ModelVersion version) {
        List<ModelVersion> served = registry.served();
        while (!isServed(served, version) && !registry.replaceServed(served, with(served, version))) {
            served = registry.served();
        }
    }

    private static boolean isServed(List<ModelVersion> served, ModelVersion version) {
        return !served.isEmpty() && served.getLast().equals(version);
    }

    private static List<ModelVersion> with(List<ModelVersion> served, ModelVersion version) {
        List<ModelVersion> extended = new ArrayList<>(served);
        extended.add(version);
        return extended;
    }
}
