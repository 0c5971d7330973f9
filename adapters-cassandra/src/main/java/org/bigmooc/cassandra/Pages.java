package org.bigmooc.cassandra;

import com.datastax.oss.driver.api.core.DriverException;
import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.driver.api.core.cql.Statement;
import java.util.function.Consumer;

/** Reads an answer of any length page by page, in bounded memory. */
final class Pages {

    private final Database database;

    Pages(Database database) {
        this.database = database;
    }

    /** Passes each row on, in the order of the answer; reads the next page when the last one was passed on. */
    void forEach(Statement<?> statement, Consumer<Row> visitor) {
        var rows = database.execute(statement).iterator();
        while (hasNext(rows)) {
            visitor.accept(rows.next());
        }
    }

    private boolean hasNext(java.util.Iterator<Row> rows) {
        try {
            return rows.hasNext();
        } catch (DriverException | IllegalStateException failure) {
            throw Faults.of(failure, database.settings());
        }
    }
}
