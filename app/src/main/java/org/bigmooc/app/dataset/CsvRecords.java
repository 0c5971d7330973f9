package org.bigmooc.app.dataset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.bigmooc.domain.dataset.BadLineReason;
import org.bigmooc.domain.dataset.DatasetItem.BadEntry;
import org.bigmooc.domain.dataset.Line;

/**
 * Reads comma-separated values (RFC 4180) record by record and recovers from stray quotes: a quote that is still open at the end of its line
 * continues the record on the next lines only if the whole then has as many columns as it should. If not, that one line is bad, and reading
 * goes on with the next.
 */
final class CsvRecords {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180;

    /** What comes next in the file. */
    sealed interface Next {

        /** The values of a record. */
        record Values(Line line, List<String> values) implements Next {}

        /** A line that is none. */
        record Broken(BadEntry entry) implements Next {}
    }

    private final LineReader lines;
    private final boolean severalLines;
    private final Deque<RawLine> again = new ArrayDeque<>();

    /** Reads on from here; whether a record may go over several lines. */
    CsvRecords(LineReader lines, boolean severalLines) {
        this.lines = lines;
        this.severalLines = severalLines;
    }

    /** The next record, which has this many columns if it goes over several lines; empty at the end. */
    Optional<Next> next(int columns) throws IOException {
        Optional<RawLine> first = nextLine();
        if (first.isEmpty()) {
            return Optional.empty();
        }
        return switch (first.get()) {
            case RawLine.Broken broken -> Optional.of(new Next.Broken(broken.entry()));
            case RawLine.Text text when text.line().text().isBlank() -> next(columns);
            case RawLine.Text text when closed(text.line().text()) -> Optional.of(parse(text.line()));
            case RawLine.Text text -> Optional.of(continued(text.line(), columns));
        };
    }

    private Optional<RawLine> nextLine() throws IOException {
        return again.isEmpty() ? lines.next() : Optional.of(again.pop());
    }

    private Next continued(Line first, int columns) throws IOException {
        List<RawLine> taken = new ArrayList<>();
        StringBuilder whole = new StringBuilder(first.text());
        Optional<RawLine> next = severalLines ? nextLine() : Optional.empty();
        while (next.isPresent()) {
            taken.add(next.get());
            if (!(next.get() instanceof RawLine.Text(Line line)) || whole.length() > ByteLines.LIMIT) {
                break;
            }
            whole.append('\n').append(line.text());
            if (!closed(line.text())) {
                Next joined = parse(new Line(first.file(), first.number(), whole.toString()));
                if (joined instanceof Next.Values(Line where, List<String> values) && values.size() == columns) {
                    return joined;
                }
                break;
            }
            next = nextLine();
        }
        taken.reversed().forEach(again::push);
        return broken(first, "A quote is opened and not closed.");
    }

    /** Whether every quote on the line is closed there. */
    private static boolean closed(String text) {
        return text.chars().filter(character -> character == '"').count() % 2 == 0;
    }

    private static Next parse(Line line) {
        if (line.text().indexOf('"') < 0) {
            return new Next.Values(line, List.of(line.text().split(",", -1)));
        }
        try (CSVParser parser = CSVParser.parse(line.text(), FORMAT)) {
            List<CSVRecord> records = parser.getRecords();
            return records.size() == 1
                    ? new Next.Values(line, records.getFirst().toList())
                    : broken(line, "The line is not one record.");
        } catch (IOException | UncheckedIOException failure) {
            return broken(line, "A quote stands where none can be; inside quotes, write it twice.");
        }
    }

    private static Next broken(Line line, String message) {
        return new Next.Broken(new BadEntry(line, BadLineReason.INVALID_CSV, message));
    }
}
