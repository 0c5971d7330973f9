package org.bigmooc.testbed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LinkTest {

    private static final int SHORT_MILLIS = 50;
    private static final int LONG_MILLIS = 10_000;

    private ServerSocket server;
    private Link link;

    @BeforeEach
    void open() throws IOException {
        server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        link = Link.to("127.0.0.1", server.getLocalPort());
    }

    @AfterEach
    void close() throws IOException {
        link.close();
        server.close();
    }

    private Socket client() throws IOException {
        Socket client = new Socket(InetAddress.getLoopbackAddress(), link.port());
        client.setSoTimeout(LONG_MILLIS);
        return client;
    }

    @Test
    void passesBytesBothWays() throws IOException {
        assertBytesPass();
    }

    private void assertBytesPass() throws IOException {
        try (Socket client = client();
                Socket served = server.accept()) {
            client.getOutputStream().write(7);
            assertThat(served.getInputStream().read()).isEqualTo(7);

            served.getOutputStream().write(8);
            assertThat(client.getInputStream().read()).isEqualTo(8);
        }
    }

    @Test
    void holdsBytesUpWhileItIsStalled() throws IOException {
        try (Socket client = client();
                Socket served = server.accept()) {
            link.stall();
            served.getOutputStream().write(8);
            client.setSoTimeout(SHORT_MILLIS);
            assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);

            link.heal();

            client.setSoTimeout(LONG_MILLIS);
            assertThat(client.getInputStream().read()).isEqualTo(8);
        }
    }

    @Test
    void closesConnectionsWhenItIsCutAndTakesNewOnesWhenHealed() throws IOException {
        try (Socket client = client();
                Socket served = server.accept()) {
            link.cut();
            assertThat(client.getInputStream().read()).isEqualTo(-1);
            assertThat(served.isConnected()).isTrue();
        }
        link.heal();
        assertBytesPass();
    }
}
