package org.bigmooc.web.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.bigmooc.domain.catalogue.CourseId;

/** Builds addresses within the site. */
final class Urls {

    private Urls() {}

    static String course(CourseId id) {
        return "/courses/" + encode(id.value());
    }

    /** The path with those parameters that are not empty. */
    static String with(String path, Map<String, String> parameters) {
        String query = parameters.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> entry.getKey() + "=" + encode(entry.getValue()))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    /** Whether it is an address of this site, and not one that a browser takes for another host. */
    static boolean isLocal(String address) {
        return address.startsWith("/")
                && !address.startsWith("//")
                && address.length() <= 1_000
                && address.chars().allMatch(c -> c > ' ' && c < 0x7f && c != '\\');
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
