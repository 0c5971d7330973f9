package org.bigmooc.app.dataset;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bigmooc.domain.dataset.BadLineReason;
import org.bigmooc.domain.dataset.DatasetItem;
import org.bigmooc.domain.dataset.DatasetItem.BadEntry;
import org.bigmooc.domain.dataset.DatasetVisitor;
import org.bigmooc.domain.dataset.Line;

/**
 * A file of comma-separated values. Its first good line is a header if it names all the required columns; then they may stand in any order
 * and among others. Without one, the usual columns are expected in the usual order.
 *
 * @param required the columns without which a header is none
 * @param usual the columns of a file without a header
 * @param texts whether there is text in it, in which a record may go over several lines
 */
record CsvTable(LineFile file, List<String> required, List<String> usual, boolean texts) {

    /** Says what a record means, as {@link LineParser} does of a line. */
    @FunctionalInterface
    interface RowParser {
        List<DatasetItem> parse(CsvRow row);
    }

    /** Passes what every record means to the visitor, while it wants more. */
    void read(DatasetVisitor visitor, RowParser parser) {
        file.open(lines -> read(new CsvRecords(lines, texts), visitor, parser));
    }

    private void read(CsvRecords records, DatasetVisitor visitor, RowParser parser) throws IOException {
        List<String> columns = usual;
        boolean headerMayCome = true;
        Optional<CsvRecords.Next> next = records.next(columns.size());
        while (next.isPresent() && visitor.wantsMore()) {
            switch (next.get()) {
                case CsvRecords.Next.Broken(BadEntry bad) -> visitor.visit(bad);
                case CsvRecords.Next.Values(Line line, List<String> values) -> {
                    if (headerMayCome && isHeader(values)) {
                        columns = names(values);
                    } else {
                        CsvRow row = new CsvRow(line, columns, values);
                        LineFile.parsed(line, unused -> parse(row, parser)).forEach(visitor::visit);
                    }
                    headerMayCome = false;
                }
            }
            next = records.next(columns.size());
        }
    }

    private static List<DatasetItem> parse(CsvRow row, RowParser parser) {
        if (row.values().size() != row.columns().size()) {
            throw new UnusableLine(
                    BadLineReason.WRONG_COLUMNS,
                    "The line has " + row.values().size() + " columns instead of "
                            + row.columns().size() + ".");
        }
        return parser.parse(row);
    }

    private boolean isHeader(List<String> values) {
        return names(values).containsAll(required);
    }

    private static List<String> names(List<String> values) {
        return values.stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
    }
}
