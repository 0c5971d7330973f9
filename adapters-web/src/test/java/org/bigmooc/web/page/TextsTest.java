package org.bigmooc.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bigmooc.domain.history.EnrolmentStatus;
import org.bigmooc.domain.recommendation.Source;
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
    void namesEverySourceAndEveryStatus() {
        List<String> keys = Stream.of(
                        Arrays.stream(Source.Step.values()).map(step -> "source." + step.slug()),
                        Arrays.stream(Source.Step.values()).map(step -> "source." + step.slug() + ".more"),
                        Arrays.stream(EnrolmentStatus.values())
                                .map(status -> "status." + status.name().toLowerCase(Locale.ROOT)),
                        Stream.of("vi", "en", "zh").map(tag -> "course.language" + titleCase(tag)))
                .flatMap(one -> one)
                .toList();

        assertThat(Texts.in(Language.ENGLISH).keys()).containsAll(keys);
    }

    private static String titleCase(String tag) {
        return tag.substring(0, 1).toUpperCase(Locale.ROOT) + tag.substring(1);
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
