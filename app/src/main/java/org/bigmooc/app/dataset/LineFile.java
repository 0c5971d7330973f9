package org.bigmooc.app.dataset;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.bigmooc.domain.dataset.DatasetItem;
import org.bigmooc.domain.dataset.DatasetVisitor;
import org.bigmooc.domain.dataset.Line;
import org.bigmooc.domain.fault.InvalidInput;
import org.bigmooc.domain.fault.Unavailable;

/**
 * A text file of a data set; compressed or not is seen from its first bytes.
 *
 * @param name relative to the data set's folder
 * @param counter adds up the bytes read, as stored
 */
record LineFile(Path path, String name, AtomicLong counter) {

    private static final int BUFFER = 1 << 16;

    /** What is done with the lines. */
    @FunctionalInterface
    interface Use {
        void of(LineReader lines) throws IOException;
    }

    /** The same file, whose bytes count no longer: for reading it another time. */
    LineFile uncounted() {
        return new LineFile(path, name, new AtomicLong());
    }

    long size() {
        try {
            return Files.size(path);
        } catch (IOException failure) {
            throw unreadable(failure);
        }
    }

    /** Its name, size and time. */
    String identity() {
        try {
            return name + " " + Files.size(path) + " " + Files.getLastModifiedTime(path);
        } catch (IOException failure) {
            throw unreadable(failure);
        }
    }

    /** Passes what every line means to the visitor, while it wants more; blank lines mean nothing. */
    void read(DatasetVisitor visitor, LineParser parser) {
        readEach(visitor, raw -> items(raw, parser));
    }

    /** Passes on what those lines mean that are wanted, and nothing of the others, be they bad: they are read another time. */
    void readOnly(Predicate<Line> wanted, DatasetVisitor visitor, LineParser parser) {
        readEach(
                visitor,
                raw -> raw instanceof RawLine.Text text && wanted.test(text.line())
                        ? parsed(text.line(), parser)
                        : List.of());
    }

    private void readEach(DatasetVisitor visitor, Function<RawLine, List<DatasetItem>> meaning) {
        open(lines -> {
            Optional<RawLine> next = lines.next();
            while (next.isPresent() && visitor.wantsMore()) {
                meaning.apply(next.get()).forEach(visitor::visit);
                next = lines.next();
            }
        });
    }

    /** Opens the file, uses its lines, and closes it. */
    void open(Use use) {
        try (InputStream stored =
                        new BufferedInputStream(new CountingInputStream(Files.newInputStream(path), counter), BUFFER);
                LineReader lines = new LineReader(name, uncompressed(stored))) {
            use.of(lines);
        } catch (IOException failure) {
            throw unreadable(failure);
        }
    }

    private static List<DatasetItem> items(RawLine raw, LineParser parser) {
        return switch (raw) {
            case RawLine.Broken broken -> List.of(broken.entry());
            case RawLine.Text text when text.line().text().isBlank() -> List.of();
            case RawLine.Text text -> parsed(text.line(), parser);
        };
    }

    /** What a line means, be it that it is bad. */
    static List<DatasetItem> parsed(Line line, LineParser parser) {
        try {
            return parser.parse(line);
        } catch (UnusableLine unusable) {
            return List.of(unusable.at(line));
        } catch (InvalidInput refusal) {
            return List.of(UnusableLine.refused(line, refusal));
        }
    }

    private InputStream uncompressed(InputStream stored) throws IOException {
        stored.mark(2);
        int first = stored.read();
        int second = stored.read();
        stored.reset();
        if (second < 0 && name.endsWith(".gz")) {
            return new Damaged();
        }
        return (first | second << 8) == GZIPInputStream.GZIP_MAGIC ? gunzip(stored) : stored;
    }

    /** A header that is cut off or damaged is found when the first line is read, like any other damage. */
    private static InputStream gunzip(InputStream stored) throws IOException {
        try {
            return new GZIPInputStream(stored, BUFFER);
        } catch (EOFException | ZipException damage) {
            return new Damaged();
        }
    }

    private Unavailable unreadable(IOException failure) {
        return new Unavailable(
                "The file " + path + " cannot be read: " + failure.getMessage()
                        + ". Check that it is whole and readable.",
                failure);
    }

    /** Compressed data of which nothing is left. */
    private static final class Damaged extends InputStream {
        @Override
        public int read() throws IOException {
            throw new EOFException("nothing but the beginning of a gzip file");
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            return read();
        }
    }
}
