package org.bigmooc.web;

import io.helidon.common.socket.SocketOptions;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.bigmooc.domain.fault.Unavailable;
import org.bigmooc.web.http.BodyLimit;
import org.bigmooc.web.http.FailureView;
import org.bigmooc.web.http.Incidents;
import org.bigmooc.web.http.RouteGroup;
import org.bigmooc.web.http.Router;
import org.bigmooc.web.http.Traffic;
import org.bigmooc.web.live.LiveLimits;
import org.bigmooc.web.live.LiveUpdates;
import org.bigmooc.web.operation.Health;
import org.bigmooc.web.operation.Meters;
import org.bigmooc.web.operation.RequestLog;
import org.bigmooc.web.page.GroundWords;
import org.bigmooc.web.page.PagePorts;
import org.bigmooc.web.page.Pages;
import org.bigmooc.web.rest.RestApi;
import org.bigmooc.web.rest.RestPorts;

/** The running web site: pages, REST API, live updates, health and metrics on one port. */
public final class WebSite implements AutoCloseable {

    private static final Duration READ_TIMEOUT = Duration.ofMinutes(1);
    /** Beyond this a connection is cut without reading the body; up to it the sender is told what is wrong. */
    private static final long HIGHEST_PAYLOAD = 64L << 20;

    private static final Duration GRACE = Duration.ofSeconds(3);
    private static final List<String> PROGRAM_PATHS = List.of("/api/v1/*", "/observe/*", "/recommendations/*");

    private final WebServer server;
    private final LiveUpdates live;
    private final Health health;

    private WebSite(WebServer server, LiveUpdates live, Health health) {
        this.server = server;
        this.live = live;
        this.health = health;
    }

    /**
     * Starts the site and returns when it answers.
     *
     * @throws Unavailable if the port cannot be listened on
     */
    public static WebSite start(WebConfig config, WebPorts ports, WebMetrics metrics) {
        LiveLimits limits = new LiveLimits(config.maxLivePages(), config.maxLivePagesPerLearner(), config.heartbeat());
        LiveUpdates live = new LiveUpdates(ports.feed(), limits);
        metrics.watch("bigmooc.live.pages", "Open pages that are kept up to date", live::connections);
        Health health = new Health(ports.problems());
        Traffic traffic = metrics.meters().and(new RequestLog());
        Router router = new Router(config.secure(), new Incidents(ports.random()), traffic);
        HttpRouting.Builder routing = routing(config, ports, live, health, metrics.meters(), router);
        WebServer server = listen(config, routing, router);
        if (!server.isRunning()) {
            live.close();
            throw new Unavailable("Cannot listen on " + config.host() + " port " + config.port()
                    + ". Is another program listening there? Choose another port.");
        }
        return new WebSite(server, live, health);
    }

    private static HttpRouting.Builder routing(
            WebConfig config, WebPorts ports, LiveUpdates live, Health health, Meters meters, Router router) {
        Pages pages = new Pages(pagePorts(config, ports, live));
        FailureView problems = RestApi::showProblem;
        RouteGroup observe = new RouteGroup(
                problems,
                Stream.concat(health.routes().stream(), meters.routes().stream())
                        .toList());
        BodyLimit limit = new BodyLimit(config.maxBodyBytes());
        HttpRouting.Builder routing = HttpRouting.builder().addFilter((chain, request, response) -> {
            request.context().register(limit);
            chain.proceed();
        });
        router.serve(routing, new RestApi(restPorts(ports)).routes());
        router.serve(routing, observe);
        router.serve(routing, pages.routes());
        PROGRAM_PATHS.forEach(path -> router.refuseOthers(routing, path, problems));
        router.refuseOthers(routing, "/*", pages.failures());
        return routing;
    }

    private static WebServer listen(WebConfig config, HttpRouting.Builder routing, Router router) {
        return WebServer.builder()
                .host(config.host())
                .port(config.port())
                .featuresDiscoverServices(false)
                .shutdownHook(false)
                .shutdownGracePeriod(GRACE)
                .maxPayloadSize(HIGHEST_PAYLOAD)
                .maxTcpConnections(config.maxConnections())
                .connectionOptions(
                        SocketOptions.builder().readTimeout(READ_TIMEOUT).build())
                .directHandlers(router.transportFailures())
                .routing(routing)
                .build()
                .start();
    }

    static RestPorts restPorts(WebPorts ports) {
        return new RestPorts(
                ports.browse(),
                ports.topics(),
                ports.search(),
                ports.recommend(),
                ports.explain(),
                ports.similar(),
                ports.record(),
                ports.myCourses(),
                ports.apiKeys(),
                ports.erase(),
                ports.learners(),
                new GroundWords(ports.browse()));
    }

    private static PagePorts pagePorts(WebConfig config, WebPorts ports, LiveUpdates live) {
        return new PagePorts(
                ports.browse(),
                ports.topics(),
                ports.search(),
                ports.recommend(),
                ports.explain(),
                ports.similar(),
                ports.record(),
                ports.myCourses(),
                ports.signIn(),
                ports.sessions(),
                ports.learners(),
                ports.apiKeys(),
                ports.jobs(),
                ports.activity(),
                live,
                config.samples(),
                config.cookiePrefix(),
                config.secure(),
                ports.clock(),
                ports.random());
    }

    /** The port it listens on. */
    public int port() {
        return server.port();
    }

    /** Reports itself as not ready from now on, while it still answers: so that no more requests are sent to it. */
    public void drain() {
        health.drain();
    }

    /** Ends live connections, finishes the requests at hand for up to three seconds, and stops. */
    @Override
    public void close() {
        drain();
        live.close();
        server.stop();
    }
}
