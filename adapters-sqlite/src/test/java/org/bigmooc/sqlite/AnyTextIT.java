package org.bigmooc.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import org.bigmooc.domain.catalogue.Course;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.catalogue.LocalizedText;
import org.bigmooc.domain.learner.Gender;
import org.bigmooc.domain.learner.Learner;
import org.bigmooc.domain.learner.LearnerId;
import org.bigmooc.domain.learner.PasswordHash;

class AnyTextIT {

    private static final Path FOLDER = folder();
    private static final OpenPlugin PLUGIN = new OpenPlugin(FOLDER);

    private static Path folder() {
        try {
            return Files.createTempDirectory("bigmooc-any-text");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @AfterContainer
    static void close() throws IOException {
        PLUGIN.close();
        try (Stream<Path> files = Files.walk(FOLDER)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Property
    void keepsEveryCharacterOfALearner(@ForAll("texts") String text) {
        Learner learner = new Learner(new LearnerId("U_1"), text, Gender.MALE, OptionalInt.empty(), text);
        PLUGIN.store().learners().save(List.of(learner));
        PLUGIN.store().credentials().save(learner.id(), new PasswordHash(text));

        assertThat(PLUGIN.store().learners().find(learner.id())).contains(learner);
        assertThat(PLUGIN.store().credentials().find(learner.id())).contains(new PasswordHash(text));
    }

    @Property
    void keepsEveryCharacterOfACourse(@ForAll("texts") String text, @ForAll("texts") String other) {
        Course course = new Course(
                new CourseId("C_1"),
                new LocalizedText(text, other),
                new LocalizedText(other, text),
                List.of(),
                text,
                Samples.NOW,
                false);
        PLUGIN.store().courses().save(List.of(course));

        assertThat(PLUGIN.store().courses().current().all()).containsExactly(course);
    }

    /** Anything that is text, the NUL character and the marks of SQL more often than chance would have it. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> any = Arbitraries.strings().ofMaxLength(40).filter(AnyTextIT::isText);
        Arbitrary<String> marks = Arbitraries.strings()
                .withChars('\0', '\'', '"', ';', '-', '/', '*', '%', '_', '\\', '?', ':', '@', '$', '`', '[', '\n', '0')
                .ofMaxLength(20);
        return Arbitraries.oneOf(any, marks);
    }

    /** Half of a surrogate pair is no character and has no UTF-8. */
    private static boolean isText(String value) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(value);
    }
}
