package org.bigmooc.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.bigmooc.domain.catalogue.LocalizedText;

/** Texts in two languages, kept in two neighbouring columns: the original, then the Vietnamese. */
final class Texts {

    private Texts() {}

    static LocalizedText read(ResultSet row, int column) throws SQLException {
        return new LocalizedText(row.getString(column), row.getString(column + 1));
    }
}
