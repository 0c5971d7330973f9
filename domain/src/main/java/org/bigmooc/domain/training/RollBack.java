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
     * Takes the current model out of service and returns the one that serves now: the latest one before that is still there.
     *
     * @throws NotFound if there is none
     */
    public ModelVersion rollBack() {
        while (true) {
            List<ModelVersion> served = registry.served();
            List<ModelVersion> earlier = beforeTheCurrent(served);
            if (earlier.isEmpty()) {
                throw new NotFound(
                        "no-earlier-model",
                        served.size() < 2
                                ? "No model was in service before the current one."
                                : "No model that was in service before the current one can be read.");
            }
            if (registry.replaceServed(served, earlier)) {
                return earlier.getLast();
            }
        }
    }

    private List<ModelVersion> beforeTheCurrent(List<ModelVersion> served) {
        int count = served.size() - 1;
        while (count > 0 && registry.card(served.get(count - 1)).isEmpty()) {
            count--;
        }
        return served.subList(0, Math.max(0, count));
    }
}
