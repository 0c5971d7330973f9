package org.bigmooc.web.rest;

import java.util.List;
import org.bigmooc.domain.catalogue.Page;

/** One part of a longer list; the first page is 0. */
record PageJson<T>(List<T> items, int page, int size, long total, long pages) {

    static <T> PageJson<T> of(Page<T> page) {
        return new PageJson<>(
                page.items(), page.request().number(), page.request().size(), page.total(), page.pages());
    }
}
