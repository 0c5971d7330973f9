package org.bigmooc.web.http;

import java.util.List;

/** Routes that tell their failures in the same way. */
public record RouteGroup(FailureView failures, List<Route> routes) {

    /** Copies the list. */
    public RouteGroup {
        routes = List.copyOf(routes);
    }
}
