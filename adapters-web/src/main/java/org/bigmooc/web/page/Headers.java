package org.bigmooc.web.page;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;

/** Headers by which browsers say why they ask. */
final class Headers {

    static final HeaderName FETCH_SITE = HeaderNames.create("Sec-Fetch-Site");
    static final HeaderName PURPOSE = HeaderNames.create("Sec-Purpose");

    private Headers() {}
}
