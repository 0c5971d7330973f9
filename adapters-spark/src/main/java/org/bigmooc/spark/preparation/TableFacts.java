package org.bigmooc.spark.preparation;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.xxhash64;

import java.math.BigDecimal;
import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.bigmooc.domain.preparation.PreparedDataset;

/** Counts a table's rows and hashes them, in any order. */
final class TableFacts {

    private static final int DECIMAL_DIGITS = 20;

    private TableFacts() {}

    static PreparedDataset.Table of(String name, Dataset<Row> table) {
        Column[] columns = Arrays.stream(table.columns())
                .sorted()
                .map(column -> col(column))
                .toArray(Column[]::new);
        Row row = table.agg(count(lit(1)), sum(xxhash64(columns).cast(DataTypes.createDecimalType(DECIMAL_DIGITS, 0))))
                .first();
        BigDecimal hashes = row.isNullAt(1) ? BigDecimal.ZERO : row.getDecimal(1);
        return new PreparedDataset.Table(
                name, row.getLong(0), "%016x".formatted(hashes.toBigInteger().longValue()));
    }
}
