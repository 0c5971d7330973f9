package org.bigmooc.ml.sequence;

import org.bigmooc.domain.training.ReplicaGroup;
import org.bigmooc.ml.torch.Torch;

/**
 * Replicas that may share a process, where PyTorch serves one at a time: each holds {@link Torch#LOCK} but for when it waits for the others. What
 * others do meanwhile may spoil its gradients, and nothing else.
 */
record TakingTurns(ReplicaGroup replicas) implements ReplicaGroup {

    @Override
    public int place() {
        return replicas.place();
    }

    @Override
    public int size() {
        return replicas.size();
    }

    @Override
    public void sum(float[] values) {
        int holds = Torch.LOCK.getHoldCount();
        for (int i = 0; i < holds; i++) {
            Torch.LOCK.unlock();
        }
        try {
            replicas.sum(values);
        } finally {
            for (int i = 0; i < holds; i++) {
                Torch.LOCK.lock();
            }
        }
    }
}
