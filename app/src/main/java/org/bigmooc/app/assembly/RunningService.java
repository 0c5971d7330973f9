package org.bigmooc.app.assembly;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.bigmooc.app.configuration.Configuration;
import org.bigmooc.app.plugin.Plugins;
import org.bigmooc.domain.learner.Learner;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The whole service in this process: ports, online path and web server. */
public final class RunningService implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RunningService.class);

    private final Configuration configuration;
    private final FolderLock lock;
    private final Ports ports;
    private final CountDownLatch stopWanted = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);

    private RunningService(Configuration configuration, FolderLock lock, Ports ports) {
        this.configuration = configuration;
        this.lock = lock;
        this.ports = ports;
    }

    /** Opens the store; nothing is served before {@link #start}. */
    public static RunningService open(Configuration configuration, Plugins plugins, Clock clock) {
        System.setProperty(
                "bigmooc.log.folder", configuration.data().resolve("logs").toString());
        FolderLock lock = FolderLock.take(configuration.data(), "serve");
        return new RunningService(configuration, lock, new Ports(configuration, plugins, clock));
    }

    /** The ports it works with. */
    public Ports ports() {
        return ports;
    }

    /** Whether any learner can sign in. */
    public boolean hasAccounts() {
        return !ports.store().credentials().isEmpty();
    }

    /** Whether any program can call the REST API. */
    public boolean hasApiKeys() {
        return !ports.store().apiKeys().all().isEmpty();
    }

    /** Begins to serve; the given learners may sign in without a password. */
    public void start(List<Learner> demoLearners) {
        LOG.info("Serving {} from {}", address(), configuration.data());
    }

    /** Where it can be reached. */
    public URI address() {
        return URI.create("http://" + configuration.server().host() + ":"
                + configuration.server().port() + "/");
    }

    /** Waits until the process is asked to stop. */
    public void awaitStop() throws InterruptedException {
        stopWanted.await();
    }

    @Override
    public void close() {
        ports.close();
        lock.close();
        stopped.countDown();
    }
}
