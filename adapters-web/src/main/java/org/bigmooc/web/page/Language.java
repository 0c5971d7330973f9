package org.bigmooc.web.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bigmooc.domain.catalogue.LocalizedText;

/** A language of the interface. */
enum Language {
    VIETNAMESE("vi", "Tiếng Việt"),
    ENGLISH("en", "English");

    /** Browsers send less; reading much more takes a processor for a noticeable time. */
    private static final int LONGEST_HEADER = 200;

    private final String tag;
    private final String ownName;

    Language(String tag, String ownName) {
        this.tag = tag;
        this.ownName = ownName;
    }

    /** The language tag, as in {@code <html lang>}. */
    String tag() {
        return tag;
    }

    /** What its speakers call it. */
    String ownName() {
        return ownName;
    }

    Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    /** The other one. */
    Language other() {
        return switch (this) {
            case VIETNAMESE -> ENGLISH;
            case ENGLISH -> VIETNAMESE;
        };
    }

    /** The text in this language, or in the other where there is none. */
    String pick(LocalizedText text) {
        return switch (this) {
            case VIETNAMESE -> text.inVietnamese();
            case ENGLISH -> text.inOriginal();
        };
    }

    static Optional<Language> of(String tag) {
        return Arrays.stream(values()).filter(one -> one.tag.equals(tag)).findAny();
    }

    /** The best of the languages that a browser accepts; English if none is known. */
    static Language accepted(String header) {
        if (header.length() > LONGEST_HEADER) {
            return ENGLISH;
        }
        try {
            List<Locale> known = Arrays.stream(values()).map(Language::locale).toList();
            Locale best = Locale.lookup(Locale.LanguageRange.parse(header), known);
            return best == null ? ENGLISH : of(best.toLanguageTag()).orElse(ENGLISH);
        } catch (IllegalArgumentException odd) {
            return ENGLISH;
        }
    }
}
