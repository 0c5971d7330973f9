package org.bigmooc.web.http;

import io.helidon.http.Method;
import io.helidon.webserver.http.Handler;

/**
 * One operation of the site. A GET route answers HEAD too.
 *
 * @param path with variables in braces: {@code /courses/{id}}
 */
public record Route(Method method, String path, Handler handler) {

    /** A route that reads. */
    public static Route get(String path, Handler handler) {
        return new Route(Method.GET, path, handler);
    }

    /** A route that writes. */
    public static Route post(String path, Handler handler) {
        return new Route(Method.POST, path, handler);
    }

    /** A route that deletes. */
    public static Route delete(String path, Handler handler) {
        return new Route(Method.DELETE, path, handler);
    }

    boolean accepts(Method wanted) {
        return method.equals(wanted) || (method.equals(Method.GET) && wanted.equals(Method.HEAD));
    }
}
