package org.bigmooc.app.dataset;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.ZipException;
import org.bigmooc.domain.dataset.BadLineReason;
import org.bigmooc.domain.dataset.DatasetItem.BadEntry;
import org.bigmooc.domain.dataset.Line;

/** Reads one open file line by line, each as strict UTF-8; damaged compression ends it after one last, broken line. */
final class LineReader implements AutoCloseable {

    private static final int EXCERPT_BYTES = 1_000;

    private final String name;
    private final InputStream in;
    private final ByteLines lines;
    private final CharsetDecoder utf8 = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private boolean ended;

    LineReader(String name, InputStream in) {
        this.name = name;
        this.in = in;
        this.lines = new ByteLines(in);
    }

    /** The next line; empty at the end. */
    Optional<RawLine> next() throws IOException {
        if (ended) {
            return Optional.empty();
        }
        try {
            if (lines.next()) {
                return Optional.of(current());
            }
            ended = true;
            return Optional.empty();
        } catch (EOFException | ZipException damage) {
            ended = true;
            return Optional.of(truncated(damage));
        }
    }

    private RawLine current() {
        if (lines.tooLong()) {
            return broken(
                    BadLineReason.LINE_TOO_LONG,
                    "The line has more than " + ByteLines.LIMIT + " bytes. Split it or leave it out.");
        }
        String text;
        try {
            text = utf8.decode(ByteBuffer.wrap(lines.bytes(), 0, lines.length()))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return broken(BadLineReason.INVALID_ENCODING, "The line is not UTF-8. Convert the file to UTF-8.");
        }
        if (text.indexOf('\0') >= 0) {
            return broken(BadLineReason.NUL_CHARACTER, "The line holds a NUL character. Is the file UTF-16?");
        }
        return new RawLine.Text(new Line(name, lines.number(), text));
    }

    private RawLine broken(BadLineReason reason, String message) {
        int length = Math.min(EXCERPT_BYTES, lines.length());
        String beginning = new String(lines.bytes(), 0, length, StandardCharsets.UTF_8);
        return new RawLine.Broken(new BadEntry(new Line(name, lines.number(), beginning), reason, message));
    }

    private RawLine truncated(IOException damage) {
        return new RawLine.Broken(new BadEntry(
                new Line(name, lines.number() + 1, ""),
                BadLineReason.TRUNCATED_FILE,
                "The compressed data is cut off or damaged here (" + damage.getMessage()
                        + "); the lines before were kept. Fetch the file again."));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
