package org.bigmooc.web.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.bigmooc.domain.catalogue.LocalizedText;

/** What can be told about a text from its writing. */
final class Scripts {

    private Scripts() {}

    /** The language tag of one side of a text: Vietnamese, Chinese if it is written so, else English. */
    static String languageOf(String shown, LocalizedText text) {
        if (shown.equals(text.vietnamese())) {
            return "vi";
        }
        return isHan(shown) ? "zh" : "en";
    }

    /** One Chinese character, the first letters of two words, or the first two letters of one. */
    static String initials(String text) {
        if (isHan(text)) {
            return firstCharacter(text);
        }
        List<String> words = Arrays.stream(text.split("[\\s&/,()-]+"))
                .filter(word -> !word.isEmpty() && Character.isLetterOrDigit(word.codePointAt(0)))
                .filter(word -> word.length() > 3 || Character.isUpperCase(word.codePointAt(0)))
                .limit(2)
                .toList();
        return words.size() == 1
                ? words.getFirst()
                        .codePoints()
                        .limit(2)
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining())
                : words.stream()
                        .map(Scripts::firstCharacter)
                        .collect(Collectors.joining())
                        .toUpperCase(Locale.ROOT);
    }

    private static boolean isHan(String text) {
        return text.codePoints().anyMatch(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN);
    }

    private static String firstCharacter(String text) {
        return Character.toString(text.codePointAt(0));
    }
}
