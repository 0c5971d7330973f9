package org.bigmooc.testbed;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;

/** Finds ports that nobody uses, and tells whether somebody answers on one. */
public final class Ports {

    private static final int ATTEMPTS = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private Ports() {}

    /** A port that is free on this machine. */
    public static int free() {
        return free(List.of("127.0.0.1"));
    }

    /** A port that is free on each of these addresses. */
    public static int free(List<String> addresses) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int port = anyFree(addresses.getFirst());
            if (addresses.stream().allMatch(address -> isFree(address, port))) {
                return port;
            }
        }
        throw new TestbedException("No port is free on all of " + addresses + ".");
    }

    private static int anyFree(String address) {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(address))) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new TestbedException("No port is free on " + address + ".", failure);
        }
    }

    private static boolean isFree(String address, int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName(address))) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    /** Whether somebody accepts connections there. */
    public static boolean answers(String address, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), Math.toIntExact(PATIENCE.toMillis()));
            return true;
        } catch (IOException nobody) {
            return false;
        }
    }
}
