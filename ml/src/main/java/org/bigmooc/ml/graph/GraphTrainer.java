package org.bigmooc.ml.graph;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.bigmooc.domain.fault.WorkInterrupted;
import org.bigmooc.domain.training.TrainingListener;
import org.bigmooc.domain.training.TrainingProgress;

/**
 * Walks and learns in rounds: in each, every replica copies the vectors, learns from walks of its own, and then all are averaged. What a
 * replica does depends on seed, round and replica alone, so the result does not depend on how many threads there are or which is faster.
 */
final class GraphTrainer {

    /** Walks that a replica makes in a round: few enough for the replicas to stay close to each other. */
    private static final int WALKS_A_SLICE = 2_000;

    private static final double LEAST_RATE = 0.01;

    private final TypedGraph graph;
    private final MetaPath2VecConfig config;
    private final long seed;
    private final TrainingListener listener;
    private final long walks;
    private final long start = System.nanoTime();

    GraphTrainer(TypedGraph graph, MetaPath2VecConfig config, long seed, TrainingListener listener) {
        this.graph = graph;
        this.config = config;
        this.seed = seed;
        this.listener = listener;
        this.walks =
                (long) graph.courses() * config.walks() * config.metapaths().size();
    }

    /**
     * The vectors of all courses; zero where no walk leads.
     *
     * @throws WorkInterrupted if the listener cancelled it or the thread was interrupted
     */
    float[][] train() {
        long[] passed = passed();
        NodeSampler sampler = new NodeSampler(passed);
        SkipGram shared = new SkipGram(graph.size(), config.width());
        shared.start(new SplittableRandom(seed));
        List<SkipGram> replicas = new ArrayList<>();
        for (int i = 0; i < config.replicas(); i++) {
            replicas.add(new SkipGram(graph.size(), config.width()));
        }
        int threads = Math.min(config.replicas(), Runtime.getRuntime().availableProcessors());
        try (ExecutorService pool = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().daemon().factory())) {
            long slices = Math.ceilDiv(walks, WALKS_A_SLICE);
            for (long slice = 0; slice < slices; slice += config.replicas()) {
                round(slice, (double) slice / slices, shared, replicas, sampler, pool);
                progressed((double) slice / slices);
            }
        }
        return shared.first(graph.courses(), passed);
    }

    private void round(
            long slice,
            double done,
            SkipGram shared,
            List<SkipGram> replicas,
            NodeSampler sampler,
            ExecutorService pool) {
        float rate = (float) (config.learningRate() * Math.max(LEAST_RATE, 1 - done));
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < replicas.size(); i++) {
            SkipGram replica = replicas.get(i);
            long own = slice + i;
            running.add(pool.submit(() -> {
                replica.copy(shared);
                learn(replica, own, sampler, rate);
            }));
        }
        running.forEach(GraphTrainer::await);
        shared.average(replicas);
    }

    private void learn(SkipGram replica, long slice, NodeSampler sampler, float rate) {
        SplittableRandom random = random(slice, 1);
        eachWalk(slice, walk -> replica.learn(walk, config.context(), config.negatives(), sampler, rate, random));
    }

    /** How often the walks pass each node; they are the same ones that are learned from. */
    private long[] passed() {
        long[] passed = new long[graph.size()];
        for (long slice = 0; slice < Math.ceilDiv(walks, WALKS_A_SLICE); slice++) {
            refuseIfStopped();
            eachWalk(slice, walk -> {
                if (walk.length > 1) {
                    for (int node : walk) {
                        passed[node]++;
                    }
                }
            });
        }
        return passed;
    }

    /** Makes the walks of a slice; they begin at the courses in turn. */
    private void eachWalk(long slice, Consumer<int[]> visitor) {
        SplittableRandom random = random(slice, 0);
        Walker walker = new Walker(graph, config.length());
        long to = Math.min(walks, (slice + 1) * WALKS_A_SLICE);
        for (long walk = slice * WALKS_A_SLICE; walk < to; walk++) {
            int course = (int) (walk % graph.courses());
            int path = (int) (walk / graph.courses() % config.metapaths().size());
            visitor.accept(walker.from(course, config.metapaths().get(path), random));
        }
    }

    private SplittableRandom random(long slice, int purpose) {
        return new SplittableRandom(new SplittableRandom(seed * 2 + purpose).nextLong() + slice * 0x9E3779B97F4A7C15L);
    }

    private void progressed(double done) {
        refuseIfStopped();
        double seconds = Math.max(1e-3, (System.nanoTime() - start) / 1e9);
        listener.progressed(new TrainingProgress(
                "walking",
                done,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                done * walks / seconds,
                Duration.ofMillis((long) (1e3 * seconds * (1 - done) / Math.max(1e-3, done)))));
    }

    private void refuseIfStopped() {
        if (listener.cancelled() || Thread.currentThread().isInterrupted()) {
            throw new WorkInterrupted("The training was stopped; started again, it begins anew.");
        }
    }

    private static void await(Future<?> running) {
        try {
            running.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new WorkInterrupted("The training was interrupted; started again, it begins anew.");
        } catch (ExecutionException failure) {
            throw new IllegalStateException("A replica failed.", failure.getCause());
        }
    }
}
