package org.bigmooc.app.dataset;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bigmooc.domain.catalogue.Field;

/** Reads the fields of a course from one cell: {@code ["a", "b"]} with double or single quotes, or {@code a;b} or {@code a|b}. */
final class FieldNames {

    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"|'([^']*)'");
    private static final Pattern SEPARATOR = Pattern.compile("[;|]");

    private FieldNames() {}

    static List<Field> of(String cell) {
        String text = cell.strip();
        boolean list = text.startsWith("[") && text.endsWith("]");
        return of(list ? quoted(text) : SEPARATOR.splitAsStream(text));
    }

    static List<Field> of(List<String> names) {
        return of(names.stream());
    }

    private static List<Field> of(Stream<String> names) {
        return names.filter(name -> !name.isBlank()).map(Field::new).distinct().toList();
    }

    private static Stream<String> quoted(String list) {
        return QUOTED.matcher(list).results().map(FieldNames::content);
    }

    private static String content(MatchResult quoted) {
        return quoted.group().substring(1, quoted.group().length() - 1);
    }
}
