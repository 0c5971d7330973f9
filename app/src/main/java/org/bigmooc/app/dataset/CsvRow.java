package org.bigmooc.app.dataset;

import java.util.List;
import org.bigmooc.domain.dataset.BadLineReason;
import org.bigmooc.domain.dataset.Line;

/**
 * A record of comma-separated values.
 *
 * @param line where it begins, with the text of all its lines
 */
record CsvRow(Line line, List<String> columns, List<String> values) {

    /** The value of a column; empty if there is no such column. */
    String text(String column) {
        int index = columns.indexOf(column);
        return index < 0 ? "" : values.get(index);
    }

    /** The value of a column that has to be there. */
    String required(String column) {
        String text = text(column).strip();
        if (text.isEmpty()) {
            throw new UnusableLine(BadLineReason.MISSING_VALUE, "The column " + column + " is empty.");
        }
        return text;
    }
}
