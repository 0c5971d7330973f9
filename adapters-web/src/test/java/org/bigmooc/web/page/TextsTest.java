package org.bigmooc.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {

    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Pattern KEY = Pattern.compile("(?:text|get)\\(\"([a-zA-Z0-9.-]+[a-zA-Z0-9])\"[,)]");

    @Test
    void speaksOfTheSameThingsInEveryLanguage() {
        assertThat(new TreeSet<>(Texts.in(Language.VIETNAMESE).keys()))
                .isEqualTo(new TreeSet<>(Texts.in(Language.ENGLISH).keys()))
                .hasSizeGreaterThan(80);
    }

    @Test
    void hasEveryTextThatATemplateAsksFor() throws IOException {
        List<String> asked = templates()
                .flatMap(template -> KEY.matcher(template).results())
                .map(found -> found.group(1))
                .toList();

        assertThat(asked).hasSizeGreaterThan(50);
        assertThat(Texts.in(Language.ENGLISH).keys()).containsAll(asked);
    }

    @Test
    void hasNoStyleNoScriptAndNothingForeignInATemplate() throws IOException {
        assertThat(templates())
                .isNotEmpty()
                .allSatisfy(template -> assertThat(template)
                        .doesNotContain("style=", "<style", "onclick", "onload", "http://", "https://", "$unsafe"));
    }

    @Test
    void countsInBothLanguages() {
        assertThat(Texts.in(Language.ENGLISH).get("count.courses", 0)).isEqualTo("no courses");
        assertThat(Texts.in(Language.ENGLISH).get("count.courses", 1)).isEqualTo("1 course");
        assertThat(Texts.in(Language.ENGLISH).get("count.courses", 3321)).isEqualTo("3,321 courses");
        assertThat(Texts.in(Language.VIETNAMESE).get("count.courses", 3321)).isEqualTo("3.321 khóa học");
    }

    @Test
    void doesNotHideAMissingText() {
        assertThatThrownBy(() -> Texts.in(Language.ENGLISH).get("no.such.key")).hasMessageContaining("no.such.key");
    }

    private static Stream<String> templates() throws IOException {
        try (Stream<Path> files = Files.list(TEMPLATES)) {
            return files.map(TextsTest::read).toList().stream();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }
}
