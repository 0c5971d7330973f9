package org.bigmooc.flatfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bigmooc.domain.plugin.EnginePorts;
import org.bigmooc.domain.plugin.LogPorts;
import org.bigmooc.domain.plugin.SearchPorts;
import org.bigmooc.domain.plugin.StorePorts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds {@code docs/writing-an-adapter.md} to the code that it shows. */
class DocumentationTest {

    private static final Path ROOT = Path.of("../..");
    private static final Pattern FENCE = Pattern.compile("(?ms)^( *)```(\\w+) (\\S+)\n(.*?)^\\1```$");
    private static final Pattern NAMELESS_CODE = Pattern.compile("(?m)^ *```(java|xml|yaml|text)$");

    /** Code on the page, and the file that its fence says it is from. */
    record Snippet(String file, String code) {

        @Override
        public String toString() {
            return file + ": " + code.strip().lines().findFirst().orElse("");
        }
    }

    private static String page() throws IOException {
        return Files.readString(ROOT.resolve("docs/writing-an-adapter.md"));
    }

    static List<Snippet> snippets() throws IOException {
        return FENCE.matcher(page())
                .results()
                .map(found -> new Snippet(found.group(3), found.group(4).replaceAll("(?m)^" + found.group(1), "")))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("snippets")
    void whatThePageShowsIsInTheFile(Snippet snippet) throws IOException {
        assertThat(ROOT.resolve(snippet.file())).content().contains(snippet.code());
    }

    @Test
    void allCodeOnThePageSaysWhereItIsFrom() throws IOException {
        assertThat(snippets()).hasSizeGreaterThan(8);
        assertThat(NAMELESS_CODE.matcher(page()).results().map(found -> found.group()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(classes = {StorePorts.class, LogPorts.class, SearchPorts.class, EnginePorts.class})
    void thePageNamesEveryPortOfEveryGroup(Class<?> group) throws IOException {
        List<String> ports = Stream.of(group.getDeclaredMethods())
                .map(Method::getGenericReturnType)
                .map(Type::getTypeName)
                .map(name -> name.replaceAll("^.*[.](\\w+)>?$", "`$1`"))
                .toList();

        assertThat(ports).isNotEmpty();
        assertThat(page()).contains(ports);
    }

    @Test
    void everyContractThatThePageNamesExists() throws IOException {
        Stream<String> contracts = Pattern.compile("`(\\w+Contract)`")
                .matcher(page())
                .results()
                .map(found -> found.group(1))
                .distinct();
        try (Stream<Path> sources = Files.walk(ROOT.resolve("domain/src/test/java"))) {
            List<String> names =
                    sources.map(file -> file.getFileName().toString()).toList();

            assertThat(contracts.map(name -> name + ".java").toList())
                    .isNotEmpty()
                    .isSubsetOf(names);
        }
    }
}
