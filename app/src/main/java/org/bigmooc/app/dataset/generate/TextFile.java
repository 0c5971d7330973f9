package org.bigmooc.app.dataset.generate;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A file of lines that end alike on every machine; its methods fit into streams. */
final class TextFile implements Closeable {

    private static final CSVFormat COMMAS =
            CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();

    private final BufferedWriter writer;
    private final CSVPrinter printer;

    TextFile(Path file) throws IOException {
        this.writer = Files.newBufferedWriter(file);
        this.printer = new CSVPrinter(writer, COMMAS);
    }

    /** A row of comma-separated values. */
    void row(Object... values) {
        write(() -> printer.printRecord(values));
    }

    /** A line as it is. */
    void line(String line) {
        write(() -> writer.append(line).append('\n'));
    }

    /** Two values and a tab between them. */
    void pair(String first, String second) {
        line(first + "\t" + second);
    }

    @Override
    public void close() throws IOException {
        printer.close(true);
    }

    private interface Writing {
        void run() throws IOException;
    }

    private static void write(Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
