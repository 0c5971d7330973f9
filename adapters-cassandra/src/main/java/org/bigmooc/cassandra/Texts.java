package org.bigmooc.cassandra;

import com.datastax.oss.driver.api.core.cql.Row;
import org.bigmooc.domain.catalogue.LocalizedText;

/** Texts in two languages, kept in two columns: the original, then the Vietnamese with {@code _vi} after its name. */
final class Texts {

    private Texts() {}

    static LocalizedText read(Row row, String column) {
        return new LocalizedText(text(row, column), text(row, column + "_vi"));
    }

    /** A text, empty where a row was written in part only. */
    static String text(Row row, String column) {
        String value = row.getString(column);
        return value == null ? "" : value;
    }
}
