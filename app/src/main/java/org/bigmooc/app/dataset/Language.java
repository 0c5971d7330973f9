package org.bigmooc.app.dataset;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import org.bigmooc.domain.catalogue.LocalizedText;

/**
 * Whether texts of which nothing else is known are Vietnamese.
 *
 * <p>They are if they have more letters that only Vietnamese has (ă, đ, ơ, ư and those with two marks or a dot or hook, such as ế or ạ) than
 * Chinese, Japanese or Korean characters. A name and a description are judged together, since a name alone is often too short to tell. All
 * other texts count as the original.
 */
enum Language {
    VIETNAMESE,
    ORIGINAL;

    private static final String PLAIN_VIETNAMESE = "ăđơưĂĐƠƯ";

    /** The language of these texts, taken as one. */
    static Language of(String... texts) {
        String together = Normalizer.normalize(String.join(" ", texts), Normalizer.Form.NFC);
        long vietnamese = together.chars().filter(Language::isVietnamese).count();
        long ideographs = together.codePoints().filter(Language::isEastAsian).count();
        return vietnamese > ideographs ? VIETNAMESE : ORIGINAL;
    }

    private static boolean isVietnamese(int letter) {
        return PLAIN_VIETNAMESE.indexOf(letter) >= 0 || (letter >= 0x1EA0 && letter <= 0x1EF9);
    }

    private static boolean isEastAsian(int point) {
        return switch (UnicodeScript.of(point)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL -> true;
            default -> false;
        };
    }

    LocalizedText text(String text) {
        return switch (this) {
            case VIETNAMESE -> new LocalizedText("", text);
            case ORIGINAL -> new LocalizedText(text, "");
        };
    }
}
