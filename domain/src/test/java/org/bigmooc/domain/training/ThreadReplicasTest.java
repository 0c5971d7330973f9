package org.bigmooc.domain.training;

import java.util.List;
import java.util.function.Function;

class ThreadReplicasTest extends ReplicaGroupContract {

    @Override
    protected <T> List<T> together(int count, Function<ReplicaGroup, T> replica) {
        return ThreadReplicas.together(count, replica);
    }
}
