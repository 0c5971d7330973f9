package org.bigmooc.app.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

final class ByteLinesTest {

    @Property(tries = 200)
    void givesBackEveryLine(
            @ForAll @Size(max = 30) List<@CharRange(from = ' ', to = '~') String> lines,
            @ForAll boolean carriageReturns,
            @ForAll @IntRange(min = 0, max = 100_000) int padding)
            throws IOException {
        List<String> padded = new ArrayList<>(lines);
        padded.add("x".repeat(padding));
        String end = carriageReturns ? "\r\n" : "\n";

        assertThat(read(String.join(end, padded) + end)).isEqualTo(padded);
    }

    @Test
    void aLastLineNeedsNoEnd() throws IOException {
        assertThat(read("a\nb")).containsExactly("a", "b");
        assertThat(read("")).isEmpty();
        assertThat(read("\n")).containsExactly("");
    }

    @Test
    void theByteOrderMarkIsNoText() throws IOException {
        assertThat(read("\uFEFFa\n\uFEFFb")).containsExactly("a", "\uFEFFb");
    }

    @Test
    void aLineAtTheLimitIsKeptAndALongerOneIsNot() throws IOException {
        String longest = "x".repeat(ByteLines.LIMIT);

        assertThat(read(longest + "\n" + longest + "y\nz")).containsExactly(longest, "too long", "z");
    }

    private static List<String> read(String text) throws IOException {
        ByteLines lines = new ByteLines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        List<String> all = new ArrayList<>();
        while (lines.next()) {
            all.add(
                    lines.tooLong()
                            ? "too long"
                            : new String(lines.bytes(), 0, lines.length(), StandardCharsets.UTF_8));
            assertThat(lines.number()).isEqualTo(all.size());
        }
        return all;
    }
}
