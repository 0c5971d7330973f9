package org.bigmooc.web.page;

import java.util.List;
import java.util.stream.Stream;
import org.bigmooc.web.http.FailureView;
import org.bigmooc.web.http.Route;
import org.bigmooc.web.http.RouteGroup;

/** All pages of the site. */
public final class Pages {

    private final PagePorts ports;
    private final Cookies cookies;
    private final Assets assets = new Assets();
    private final Templates templates = new Templates();
    private final Frames frames;
    private final ErrorPage errors;

    /** Shows these use cases. */
    public Pages(PagePorts ports) {
        this.ports = ports;
        this.cookies = new Cookies(ports.cookiePrefix(), ports.secure());
        this.frames = new Frames(ports.learners(), assets);
        this.errors = new ErrorPage(cookies, frames, templates);
    }

    /** How pages tell failures. */
    public FailureView failures() {
        return errors::show;
    }

    /** Every route; failures are told as pages. */
    public RouteGroup routes() {
        Visits visits = new Visits(cookies, ports.sessions(), ports.random());
        Gate gate = new Gate(visits);
        RecommendedLists lists = new RecommendedLists(ports.recommend(), ports.browse());
        List<Route> routes = Stream.of(
                        new SignInPage(ports, visits, cookies, frames, templates, gate).routes(),
                        new HomePage(lists, frames, templates, gate).routes(),
                        new CoursesPage(ports, frames, templates, gate).routes(),
                        new MyCoursesPage(ports, frames, templates, gate).routes(),
                        new CoursePage(ports, lists, frames, templates, gate).routes(),
                        new ReasonsPage(ports, frames, templates, gate).routes(),
                        new LiveRecommendations(ports, lists, templates, gate, visits).routes(),
                        new OperatorPage(ports, visits, frames, templates).routes(),
                        new ApiPage(visits, frames, templates).routes(),
                        assets.routes())
                .flatMap(List::stream)
                .toList();
        return new RouteGroup(failures(), routes);
    }
}
