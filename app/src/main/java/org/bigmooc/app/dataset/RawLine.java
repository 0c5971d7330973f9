package org.bigmooc.app.dataset;

import org.bigmooc.domain.dataset.DatasetItem.BadEntry;
import org.bigmooc.domain.dataset.Line;

/** What stands on a line, before anybody asks what it means. */
sealed interface RawLine {

    /** A line of text. */
    record Text(Line line) implements RawLine {}

    /** Bytes that are no line of text. */
    record Broken(BadEntry entry) implements RawLine {}
}
