package org.bigmooc.spark.training;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.bigmooc.domain.fault.Unavailable;
import org.bigmooc.domain.training.ReplicaGroup;
import org.jspecify.annotations.Nullable;

/**
 * Replicas in a ring, each of which sends to the next and hears of the one before. A sum goes round twice: first each part of the values collects
 * what every replica adds to it, then all take the parts over that others have completed. So each sends and receives less than twice the
 * values, however many they are, and all end with the same bits, since each part was added up in one place.
 *
 * @see <a href="https://doi.org/10.1016/j.jpdc.2008.09.002">Patarasuk and Yuan: Bandwidth Optimal All-reduce Algorithms for Clusters of
 *     Workstations, 2009</a>
 */
final class ReplicaRing implements ReplicaGroup, AutoCloseable {

    private final int place;
    private final int size;
    private final Socket before;
    private final Socket next;
    private final DataInputStream in;
    private final OutputStream out;
    private final ExecutorService sender = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("replica-ring").factory());
    private byte[] arriving = new byte[0];
    private byte[] leaving = new byte[0];

    /** Takes both connections over. */
    ReplicaRing(int place, int size, Socket before, Socket next) throws IOException {
        this.place = place;
        this.size = size;
        this.before = before;
        this.next = next;
        this.in = new DataInputStream(before.getInputStream());
        this.out = next.getOutputStream();
    }

    @Override
    public int place() {
        return place;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public void sum(float[] values) {
        try {
            for (int turn = 0; turn < size - 1; turn++) {
                exchange(values, place - turn, place - turn - 1, true);
            }
            for (int turn = 0; turn < size - 1; turn++) {
                exchange(values, place - turn + 1, place - turn, false);
            }
        } catch (SocketTimeoutException silence) {
            throw new Unavailable("Another replica has been silent for " + RingAssembly.SILENCE + ".", silence);
        } catch (IOException failure) {
            throw new Unavailable("Another replica is gone: " + failure.getMessage() + ".", failure);
        }
    }

    /** Sends one part of the values while another arrives, which is added or taken over. */
    private void exchange(float[] values, int sent, int received, boolean added) throws IOException {
        Future<@Nullable Void> sending = send(values, from(sent, values), to(sent, values));
        receive(values, from(received, values), to(received, values), added);
        try {
            sending.get(RingAssembly.SILENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failure) {
            throw new IOException(failure.getCause());
        } catch (TimeoutException silence) {
            throw new IOException("the next one takes nothing", silence);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }

    private int from(int part, float[] values) {
        return (int) ((long) values.length * Math.floorMod(part, size) / size);
    }

    private int to(int part, float[] values) {
        return (int) ((long) values.length * (Math.floorMod(part, size) + 1) / size);
    }

    private Future<@Nullable Void> send(float[] values, int from, int to) {
        int bytes = (to - from) * Float.BYTES;
        if (leaving.length < bytes) {
            leaving = new byte[bytes];
        }
        ByteBuffer.wrap(leaving).asFloatBuffer().put(values, from, to - from);
        return sender.submit(() -> {
            out.write(leaving, 0, bytes);
            return null;
        });
    }

    private void receive(float[] values, int from, int to, boolean added) throws IOException {
        int bytes = (to - from) * Float.BYTES;
        if (arriving.length < bytes) {
            arriving = new byte[bytes];
        }
        in.readFully(arriving, 0, bytes);
        ByteBuffer buffer = ByteBuffer.wrap(arriving);
        for (int i = from; i < to; i++) {
            values[i] = added ? values[i] + buffer.getFloat() : buffer.getFloat();
        }
    }

    @Override
    public void close() throws IOException {
        sender.shutdownNow();
        before.close();
        next.close();
    }
}
