package org.bigmooc.spark.training;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bigmooc.domain.fault.Unavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings replicas together in a ring. Each listens on a free port, and proves to both neighbours, as they do, that it knows the secret of this
 * ring, without telling it: by a keyed hash of random numbers from both sides. Strangers are hung up on, and hold nobody up.
 */
final class RingAssembly {

    /** After which a neighbour that says nothing is taken for lost. */
    static final Duration SILENCE = Duration.ofMinutes(5);

    private static final Logger LOG = LoggerFactory.getLogger(RingAssembly.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration TO_PROVE = Duration.ofSeconds(10);
    private static final String HASH = "HmacSHA256";
    private static final String PREVIOUS = "previous";
    private static final String NEXT = "next";
    private static final int NONCE_BYTES = 32;
    private static final int HASH_BYTES = 32;

    private final byte[] secret;
    private final CompletableFuture<Socket> before = new CompletableFuture<>();

    private RingAssembly(byte[] secret) {
        this.secret = secret;
    }

    /** Tells all replicas what each of them says. */
    @FunctionalInterface
    interface Gathering {
        /** What all say, in the order of their places; returns when all have said something. */
        String[] gather(String own);
    }

    /**
     * Joins the ring; all replicas do so at the same time.
     *
     * @param host under which the others reach this one
     * @throws Unavailable if a neighbour cannot be reached, or does not come
     */
    static ReplicaRing join(int place, String host, byte[] secret, Gathering gathering) {
        RingAssembly assembly = new RingAssembly(secret);
        try (ServerSocket server = new ServerSocket(0, 0, InetAddress.getByName(host))) {
            Thread.ofVirtual().start(() -> assembly.accept(server));
            String[] addresses = gathering.gather(host + " " + server.getLocalPort());
            String[] next = addresses[(place + 1) % addresses.length].split(" ", 2);
            Socket after = assembly.connect(new InetSocketAddress(next[0], Integer.parseInt(next[1])));
            return new ReplicaRing(place, addresses.length, assembly.awaitBefore(after), after);
        } catch (IOException failure) {
            assembly.hangUp();
            throw new Unavailable("A replica cannot reach the next one: " + failure.getMessage() + ".", failure);
        } catch (RuntimeException failure) {
            assembly.hangUp();
            throw failure;
        }
    }

    private void hangUp() {
        CompletableFuture<Void> unused = before.thenAccept(RingAssembly::close);
    }

    private Socket awaitBefore(Socket after) {
        try {
            return before.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException absent) {
            close(after);
            throw new Unavailable("A replica waited in vain for the one before it.", absent);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            close(after);
            throw new Unavailable("A replica was stopped before all had come together.", interrupted);
        }
    }

    private void accept(ServerSocket server) {
        while (!before.isDone()) {
            try {
                Socket socket = server.accept();
                Thread.ofVirtual().start(() -> examine(socket));
            } catch (IOException closed) {
                before.completeExceptionally(closed);
            }
        }
    }

    private void examine(Socket socket) {
        try {
            if (!proves(socket, PREVIOUS, NEXT) || !before.complete(socket)) {
                socket.close();
            }
        } catch (IOException stranger) {
            LOG.debug("Somebody who is no replica of this training called.", stranger);
            close(socket);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException ignored) {
            LOG.debug("A connection was not closed.", ignored);
        }
    }

    private Socket connect(InetSocketAddress address) throws IOException {
        Socket socket = new Socket();
        try {
            socket.connect(address, (int) PATIENCE.toMillis());
            if (!proves(socket, NEXT, PREVIOUS)) {
                throw new IOException("what answers at " + address + " is no replica of this training");
            }
            return socket;
        } catch (IOException failure) {
            socket.close();
            throw failure;
        }
    }

    /** Whether the other side knows the secret; each side says which it is, so that nobody can pass on what the other said. */
    private boolean proves(Socket socket, String other, String own) throws IOException {
        socket.setTcpNoDelay(true);
        socket.setSoTimeout((int) TO_PROVE.toMillis());
        DataOutputStream out = new DataOutputStream(socket.getOutputStream());
        DataInputStream in = new DataInputStream(socket.getInputStream());
        byte[] ownNonce = new byte[NONCE_BYTES];
        new SecureRandom().nextBytes(ownNonce);
        out.write(ownNonce);
        byte[] otherNonce = in.readNBytes(NONCE_BYTES);
        out.write(proof(own, otherNonce, ownNonce));
        boolean proven = MessageDigest.isEqual(in.readNBytes(HASH_BYTES), proof(other, ownNonce, otherNonce));
        socket.setSoTimeout((int) SILENCE.toMillis());
        return proven;
    }

    private byte[] proof(String side, byte[] asked, byte[] answering) {
        try {
            Mac mac = Mac.getInstance(HASH);
            mac.init(new SecretKeySpec(secret, HASH));
            mac.update(side.getBytes(StandardCharsets.UTF_8));
            mac.update(asked);
            return mac.doFinal(answering);
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError("Every JDK has " + HASH + ".", impossible);
        }
    }
}
