package org.bigmooc.testbed;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A way over TCP between a client and a server on this machine, which can be stalled, cut and healed. Thread-safe. */
public final class Link implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Link.class);
    private static final int BUFFER = 64 * 1024;
    private static final int BACKLOG = 50;

    private enum State {
        OPEN,
        STALLED,
        CUT
    }

    private final String host;
    private final int target;
    private final ServerSocket entrance;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private State state = State.OPEN;

    private Link(String host, int target, ServerSocket entrance) {
        this.host = host;
        this.target = target;
        this.entrance = entrance;
    }

    /** A link to a server, which need not run yet. */
    public static Link to(String host, int port) {
        try {
            Link link = new Link(host, port, new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress()));
            Thread.ofVirtual().name("link-to-" + port).start(link::accept);
            return link;
        } catch (IOException failure) {
            throw new TestbedException("No port is free on 127.0.0.1.", failure);
        }
    }

    /** The port on 127.0.0.1 to connect to instead of the server's. */
    public int port() {
        return entrance.getLocalPort();
    }

    /** {@code host:port} to connect to instead of the server's. */
    public String address() {
        return "127.0.0.1:" + port();
    }

    /** From now on connections are taken and kept, and no byte passes. */
    public void stall() {
        change(State.STALLED);
    }

    /** Closes all connections, and every new one at once. */
    public void cut() {
        change(State.CUT);
        closeSockets();
    }

    /** Lets bytes pass again, those that were held up first. */
    public void heal() {
        change(State.OPEN);
    }

    @Override
    public void close() {
        change(State.CUT);
        close(entrance);
        closeSockets();
    }

    private void change(State next) {
        lock.lock();
        try {
            state = next;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Returns whether bytes may pass, as soon as that is decided. */
    private boolean passes() {
        lock.lock();
        try {
            while (state == State.STALLED) {
                changed.awaitUninterruptibly();
            }
            return state == State.OPEN;
        } finally {
            lock.unlock();
        }
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                Socket client = entrance.accept();
                sockets.add(client);
                Thread.ofVirtual().start(() -> connect(client));
            } catch (IOException closed) {
                LOG.debug("The link takes no more connections", closed);
            }
        }
    }

    private void connect(Socket client) {
        if (!passes()) {
            close(client);
            return;
        }
        try {
            Socket server = new Socket(host, target);
            server.setTcpNoDelay(true);
            client.setTcpNoDelay(true);
            sockets.add(server);
            Thread.ofVirtual().start(() -> pump(client, server));
            Thread.ofVirtual().start(() -> pump(server, client));
        } catch (IOException refused) {
            LOG.debug("The server behind the link does not answer", refused);
            close(client);
        }
    }

    private void pump(Socket from, Socket to) {
        byte[] buffer = new byte[BUFFER];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0 && passes(); read = in.read(buffer)) {
                out.write(buffer, 0, read);
            }
        } catch (IOException ended) {
            LOG.debug("A connection through the link ended", ended);
        } finally {
            close(from);
            close(to);
        }
    }

    private void closeSockets() {
        sockets.forEach(this::close);
    }

    private void close(Socket socket) {
        sockets.remove(socket);
        close((AutoCloseable) socket);
    }

    private static void close(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception failure) {
            LOG.debug("A socket of the link was not closed", failure);
        }
    }
}
