package org.bigmooc.domain.training;

import java.util.List;
import org.bigmooc.domain.fault.NotFound;

/** Use case: bring back the model that was in service before. */
public final class RollBack {

    private final ModelRegistry registry;

    /** Changes what this registry serves. */
    public RollBack(ModelRegistry registry) {
        this.registry = registry;
    }

    /**
     * Takes the current model out of service and returns the one that serves now.
     *
     * @throws NotFound if there was none before
     */
    public ModelVersion rollBack() {
        while (true) {
            List<ModelVersion> served = registry.served();
            if (served.size() < 2) {
                throw new NotFound("no-earlier-model", "No model was in service before the current one.");
            }
            List<ModelVersion> earlier = served.subList(0, served.size() - 1);
            if (registry.replaceServed(served, earlier)) {
                return earlier.getLast();
            }
        }
    }
}
