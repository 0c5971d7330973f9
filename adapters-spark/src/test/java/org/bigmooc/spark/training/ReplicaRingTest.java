package org.bigmooc.spark.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.bigmooc.domain.fault.Unavailable;
import org.bigmooc.domain.training.ReplicaGroup;
import org.bigmooc.domain.training.ReplicaGroupContract;
import org.junit.jupiter.api.Test;

class ReplicaRingTest extends ReplicaGroupContract {

    private static final byte[] SECRET = "of this ring".getBytes(StandardCharsets.UTF_8);

    @Override
    protected <T> List<T> together(int count, Function<ReplicaGroup, T> replica) {
        return inRing(count, place -> SECRET, address -> {}, replica);
    }

    private interface Caller {
        void call(String address) throws IOException;
    }

    private static <T> List<T> inRing(
            int count, IntFunction<byte[]> secrets, Caller caller, Function<ReplicaGroup, T> replica) {
        String[] addresses = new String[count];
        CyclicBarrier barrier = new CyclicBarrier(count);
        try (ExecutorService threads = Executors.newFixedThreadPool(count)) {
            List<Future<T>> futures = IntStream.range(0, count)
                    .mapToObj(place -> threads.submit(() -> {
                        try (ReplicaRing ring = RingAssembly.join(place, "127.0.0.1", secrets.apply(place), own -> {
                            addresses[place] = own;
                            call(caller, own);
                            await(barrier);
                            return addresses;
                        })) {
                            return replica.apply(ring);
                        }
                    }))
                    .toList();
            return results(futures);
        }
    }

    private static void call(Caller caller, String address) {
        try {
            caller.call(address);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (InterruptedException | BrokenBarrierException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static <T> List<T> results(List<Future<T>> futures) {
        List<T> results = new ArrayList<>();
        List<RuntimeException> failures = new ArrayList<>();
        for (Future<T> future : futures) {
            try {
                results.add(future.get());
            } catch (ExecutionException failure) {
                failures.add((RuntimeException) failure.getCause());
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }
        if (!failures.isEmpty()) {
            throw failures.getFirst();
        }
        return results;
    }

    @Test
    void strangersWhoCallHoldNobodyUp() throws IOException {
        List<Socket> strangers = new ArrayList<>();
        Caller stranger = address -> {
            String[] parts = address.split(" ", 2);
            Socket talking = new Socket(parts[0], Integer.parseInt(parts[1]));
            talking.getOutputStream().write(new byte[1_000]);
            synchronized (strangers) {
                strangers.add(talking);
                strangers.add(new Socket(parts[0], Integer.parseInt(parts[1])));
            }
        };

        List<Float> sums = inRing(2, place -> SECRET, stranger, group -> {
            float[] one = {1};
            group.sum(one);
            return one[0];
        });

        assertThat(sums).containsExactly(2f, 2f);
        for (Socket socket : strangers) {
            socket.close();
        }
    }

    @Test
    void whoDoesNotKnowTheSecretDoesNotGetIn() {
        assertThatThrownBy(() -> inRing(
                        2,
                        place -> place == 0 ? SECRET : "another".getBytes(StandardCharsets.UTF_8),
                        address -> {},
                        ReplicaGroup::place))
                .isInstanceOf(Unavailable.class)
                .hasMessageContaining("no replica of this training");
    }

    @Test
    void aReplicaThatIsGoneIsToldToTheOthers() {
        assertThatThrownBy(() -> together(3, group -> {
                    if (group.place() == 1) {
                        throw new Unavailable("This one fails.");
                    }
                    float[] values = new float[10];
                    group.sum(values);
                    group.sum(values);
                    return group.place();
                }))
                .isInstanceOf(Unavailable.class)
                .hasMessageContaining("is gone");
    }
}
