package org.bigmooc.domain.training;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.bigmooc.domain.fault.Unavailable;

/** Replicas as threads of this process. */
public final class ThreadReplicas implements Replicas {

    private final int count;
    private final ReplicaTrainer trainer;

    /** So many replicas, each of which trains by this. */
    public ThreadReplicas(int count, ReplicaTrainer trainer) {
        this.count = count;
        this.trainer = trainer;
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public ReplicaOutcome train(ReplicaAssignment assignment, TrainingListener listener) {
        return together(
                        count,
                        group -> trainer.train(
                                assignment, group, group.place() == 0 ? listener : TrainingListener.SILENT))
                .getFirst();
    }

    /** What each replica gives, in their order; the first failure of one ends all. */
    public static <T> List<T> together(int count, Function<ReplicaGroup, T> replica) {
        float[][] values = new float[count][];
        CyclicBarrier barrier = new CyclicBarrier(count);
        try (ExecutorService threads = Executors.newFixedThreadPool(count)) {
            List<Future<T>> results = IntStream.range(0, count)
                    .mapToObj(place -> threads.submit(() -> {
                        try {
                            return replica.apply(new Member(place, values, barrier));
                        } catch (RuntimeException | Error failure) {
                            barrier.reset();
                            throw failure;
                        }
                    }))
                    .toList();
            return results(results);
        }
    }

    private static <T> List<T> results(List<Future<T>> futures) {
        List<T> results = new ArrayList<>();
        try {
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // Shared, never compared.
    private record Member(int place, float[][] all, CyclicBarrier barrier) implements ReplicaGroup {

        @Override
        public int size() {
            return all.length;
        }

        @Override
        public void sum(float[] values) {
            all[place] = values.clone();
            await();
            for (int i = 0; i < values.length; i++) {
                float sum = 0;
                for (float[] one : all) {
                    sum += one[i];
                }
                values[i] = sum;
            }
            await();
        }

        private void await() {
            try {
                barrier.await();
            } catch (BrokenBarrierException gone) {
                throw new Unavailable("Another replica is gone.", gone);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
        }
    }
}
