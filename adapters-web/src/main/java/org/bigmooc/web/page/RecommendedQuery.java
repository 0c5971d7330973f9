package org.bigmooc.web.page;

import io.helidon.webserver.http.ServerRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.catalogue.Field;
import org.bigmooc.domain.catalogue.PageRequest;
import org.bigmooc.web.http.Query;

/**
 * Which part of a learner's recommendations is shown.
 *
 * @param except the course whose page it is on
 */
record RecommendedQuery(PageRequest page, Optional<Field> field, Optional<CourseId> except) {

    private static final int ON_HOME = 12;
    private static final int BESIDE_COURSE = 5;

    static RecommendedQuery onHome(ServerRequest request) {
        return new RecommendedQuery(
                new PageRequest(Query.integer(request, "page", 0), ON_HOME),
                Query.text(request, "field").map(Field::new),
                Optional.empty());
    }

    static RecommendedQuery beside(CourseId course) {
        return new RecommendedQuery(new PageRequest(0, BESIDE_COURSE), Optional.empty(), Optional.of(course));
    }

    /** The query that {@link #liveAddress} carries. */
    static RecommendedQuery ofLive(ServerRequest request) {
        return Query.text(request, "beside")
                .map(course -> beside(new CourseId(course)))
                .orElseGet(() -> onHome(request));
    }

    /** Where the page hears of changes to this list. */
    String liveAddress() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("beside", except.map(CourseId::value).orElse(""));
        parameters.put("field", field.map(Field::name).orElse(""));
        parameters.put("page", page.number() == 0 ? "" : String.valueOf(page.number()));
        return Urls.with("/events", parameters);
    }
}
