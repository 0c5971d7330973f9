package org.bigmooc.domain.catalogue;

import java.util.List;
import java.util.function.Function;

/**
 * One part of a longer list.
 *
 * @param total items of the whole list
 */
public record Page<T>(List<T> items, PageRequest request, long total) {

    /** Copies the items. */
    public Page {
        items = List.copyOf(items);
    }

    /** Cuts the requested page out of a whole list. */
    public static <T> Page<T> of(List<T> all, PageRequest request) {
        int from = (int) Math.min(request.offset(), all.size());
        int to = (int) Math.min(request.offset() + request.size(), all.size());
        return new Page<>(all.subList(from, to), request, all.size());
    }

    /** The same page of other things. */
    public <R> Page<R> map(Function<? super T, ? extends R> function) {
        return new Page<>(items.stream().<R>map(function).toList(), request, total);
    }

    /** How many pages there are; at least 1. */
    public long pages() {
        return Math.max(1, (total + request.size() - 1) / request.size());
    }

    /** Whether a page follows this one. */
    public boolean hasNext() {
        return request.number() + 1 < pages();
    }
}
