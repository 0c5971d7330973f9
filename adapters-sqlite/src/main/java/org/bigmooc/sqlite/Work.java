package org.bigmooc.sqlite;

import java.sql.SQLException;

/** Something to do on a connection; may be run again from the start if the transaction around it failed. */
@FunctionalInterface
interface Work<T> {

    T on(SqlConnection connection) throws SQLException;
}
