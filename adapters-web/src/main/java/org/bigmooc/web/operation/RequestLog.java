package org.bigmooc.web.operation;

import java.time.Duration;
import org.bigmooc.web.http.Traffic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs every answer in one line: server errors as warnings, the rest at debug level. Only the route's pattern is named, so no id, search or
 * secret reaches the log.
 */
public final class RequestLog implements Traffic {

    private static final Logger LOG = LoggerFactory.getLogger(RequestLog.class);

    @Override
    public void answered(String method, String route, int status, Duration took) {
        if (status >= 500) {
            LOG.warn("{} {} {} in {} ms", method, route, status, took.toMillis());
        } else {
            LOG.debug("{} {} {} in {} ms", method, route, status, took.toMillis());
        }
    }
}
