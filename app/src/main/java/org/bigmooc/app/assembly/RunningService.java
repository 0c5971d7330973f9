package org.bigmooc.app.assembly;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.bigmooc.app.configuration.Configuration;
import org.bigmooc.app.configuration.ServerSettings;
import org.bigmooc.app.job.JobProcesses;
import org.bigmooc.app.job.JobTimer;
import org.bigmooc.domain.catalogue.BrowseTopics;
import org.bigmooc.domain.job.RunJobs;
import org.bigmooc.domain.learner.LearnerId;
import org.bigmooc.web.WebConfig;
import org.bigmooc.web.WebMetrics;
import org.bigmooc.web.WebPorts;
import org.bigmooc.web.WebSite;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The whole service in this process: ports, online path and web site. On SIGTERM or Ctrl-C it stops being ready, finishes the requests at
 * hand, closes everything in order, and ends the process with exit code 0.
 */
public final class RunningService implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RunningService.class);
    private static final long PATIENCE_SECONDS = 25;

    private final FolderLock lock;
    private final Ports ports;
    private final OnlinePath online;
    private final WebSite site;
    private final URI address;
    private final JobTimer timer;
    private final CountDownLatch stopWanted = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);

    private RunningService(FolderLock lock, Ports ports, OnlinePath online, WebSite site, URI address, JobTimer timer) {
        this.lock = lock;
        this.ports = ports;
        this.online = online;
        this.site = site;
        this.address = address;
        this.timer = timer;
    }

    /**
     * Starts everything and returns when requests are answered.
     *
     * @param ports are closed with the service
     * @param samples learners who may sign in without a password; empty unless it is a demonstration
     */
    public static RunningService start(Configuration configuration, Ports ports, List<LearnerId> samples) {
        FolderLock lock = FolderLock.take(configuration.data(), "serve");
        WebMetrics metrics = new WebMetrics();
        OnlinePath online = new OnlinePath(ports, configuration, metrics.online());
        online.start();
        metrics.watch("bigmooc.log.lag", "Interactions recorded and not yet applied", online::lag);
        metrics.watch("bigmooc.pending", "Interactions recorded here and not yet known to be applied", online::pending);
        online.learnOnline().ifPresent(learning -> {
            metrics.watch("bigmooc.learning.learned", "Enrolments that the model learned", learning::learned);
            metrics.watch("bigmooc.learning.left-out", "Enrolments that the model did not learn", learning::leftOut);
            metrics.watch("bigmooc.learning.swaps", "Times that the learning copy was put in service", learning::swaps);
        });
        metrics.watch(
                "bigmooc.problems",
                "What does not work right now",
                () -> online.problems().count());
        ports.gauges()
                .forEach(gauge -> metrics.watch(
                        "bigmooc." + gauge.name(),
                        gauge.meaning(),
                        () -> gauge.value().getAsDouble()));
        SecureRandom random = new SecureRandom();
        RunJobs jobs = new RunJobs(
                configuration.jobs(),
                ports.store().jobs(),
                new JobProcesses(configuration, List.of()),
                ports.clock(),
                random);
        WebSite site = WebSite.start(
                webConfig(configuration.server(), samples),
                webPorts(online, ports, jobs, ports.clock(), random),
                metrics);
        URI address = URI.create("http://" + configuration.server().host() + ":" + site.port() + "/");
        RunningService service = new RunningService(lock, ports, online, site, address, JobTimer.start(jobs));
        Runtime.getRuntime().addShutdownHook(new Thread(service::stopOnSignal, "stop"));
        LOG.info("Serving {} from {}", address, configuration.data());
        return service;
    }

    private static WebConfig webConfig(ServerSettings server, List<LearnerId> samples) {
        WebConfig defaults = WebConfig.DEFAULT;
        return new WebConfig(
                server.host(),
                server.port(),
                server.secureCookies(),
                defaults.cookiePrefix(),
                samples,
                server.maxBodyBytes(),
                defaults.maxConnections(),
                defaults.maxLivePages(),
                defaults.maxLivePagesPerLearner(),
                defaults.heartbeat());
    }

    private static WebPorts webPorts(OnlinePath online, Ports ports, RunJobs jobs, Clock clock, SecureRandom random) {
        return new WebPorts(
                online.browseCourses(),
                new BrowseTopics(ports.store().courses(), ports.store().topics()),
                online.searchCourses(),
                online.recommendCourses(),
                online.explainRecommendation(),
                online.similarCourses(),
                online.recordInteraction(),
                online.seeMyCourses(),
                online.signIn(),
                online.sessions(),
                online.apiKeys(),
                online.eraseLearner(),
                ports.store().learners(),
                ports.log().feed(),
                jobs,
                online.seeActivity(),
                () -> online.problems().toList(),
                clock,
                random);
    }

    /** Where it can be reached. */
    public URI address() {
        return address;
    }

    /** Waits until the process is asked to stop. */
    public void awaitStop() throws InterruptedException {
        stopWanted.await();
    }

    /** A virtual machine that ends by a signal would report an error; a service that stopped in order reports none. */
    private void stopOnSignal() {
        stopWanted.countDown();
        try {
            if (stopped.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                Runtime.getRuntime().halt(0);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        timer.close();
        site.close();
        online.close();
        ports.close();
        lock.close();
        LOG.info("Stopped.");
        stopped.countDown();
    }
}
