package org.bigmooc.web.page;

import java.util.LinkedHashMap;
import java.util.Map;
import org.bigmooc.domain.catalogue.Page;

/**
 * The way to the other pages of a list.
 *
 * @param number of this page, the first is 1
 * @param previous address; empty on the first page
 * @param next address; empty on the last page
 */
record Pager(long number, long pages, long total, String previous, String next) {

    /** Leads to {@code path} with {@code parameters} and the number of the page. */
    static Pager of(Page<?> page, String path, Map<String, String> parameters) {
        int number = page.request().number();
        return new Pager(
                number + 1L,
                page.pages(),
                page.total(),
                number == 0 ? "" : address(path, parameters, number - 1),
                page.hasNext() ? address(path, parameters, number + 1) : "");
    }

    private static String address(String path, Map<String, String> parameters, int number) {
        Map<String, String> all = new LinkedHashMap<>(parameters);
        all.put("page", number == 0 ? "" : String.valueOf(number));
        return Urls.with(path, all);
    }
}
