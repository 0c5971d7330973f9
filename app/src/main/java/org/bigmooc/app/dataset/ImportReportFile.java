package org.bigmooc.app.dataset;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bigmooc.domain.dataset.BadLine;
import org.bigmooc.domain.dataset.ImportReport;
import org.bigmooc.domain.fault.Unavailable;
import org.jspecify.annotations.Nullable;

/**
 * Writes the skipped lines of one import to {@code import-report.jsonl}, one JSON object a line: file, line, reason, message, excerpt. The
 * report of the import before is replaced; without a skipped line there is no file. Used by one thread.
 */
public final class ImportReportFile implements ImportReport, AutoCloseable {

    /** The report's name in the data folder. */
    public static final String NAME = "import-report.jsonl";

    private final Path file;
    private @Nullable JsonGenerator json;

    /** Reports into this folder, which has to exist. */
    public ImportReportFile(Path folder) {
        this.file = folder.resolve(NAME);
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw unwritable(failure);
        }
    }

    /** Where the report is, if any line was skipped. */
    public Path file() {
        return file;
    }

    @Override
    public void add(BadLine line) {
        try {
            write(line, json == null ? open() : json);
        } catch (IOException failure) {
            throw unwritable(failure);
        }
    }

    private JsonGenerator open() throws IOException {
        BufferedWriter writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        JsonGenerator opened = JsonMapper.builder().build().createGenerator(writer);
        opened.setRootValueSeparator(null);
        json = opened;
        return opened;
    }

    private static void write(BadLine line, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("file", line.file());
        json.writeNumberField("line", line.line());
        json.writeStringField("reason", line.reason().slug());
        json.writeStringField("message", line.message());
        json.writeStringField("excerpt", line.excerpt());
        json.writeEndObject();
        json.writeRaw('\n');
    }

    @Override
    public void close() {
        if (json != null) {
            try {
                json.close();
            } catch (IOException failure) {
                throw unwritable(failure);
            }
        }
    }

    private Unavailable unwritable(IOException failure) {
        return new Unavailable(
                "The report " + file + " cannot be written: " + failure.getMessage() + ". Is there space on the disk?",
                failure);
    }
}
