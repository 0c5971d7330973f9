package org.bigmooc.web.page;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.ResourceBundle;

/** The texts of the interface in one language. Immutable. */
final class Texts {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final Map<Language, Texts> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            ALL.put(language, new Texts(language));
        }
    }

    private final Language language;
    private final DateTimeFormatter dates;
    private final DateTimeFormatter moments;
    private final Map<String, String> byKey = new HashMap<>();

    private Texts(Language language) {
        this.language = language;
        this.dates = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.locale())
                .withZone(ZoneOffset.UTC);
        this.moments = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(language.locale())
                .withZone(ZoneOffset.UTC);
        ResourceBundle bundle =
                ResourceBundle.getBundle("org.bigmooc.web.page.messages", language.locale(), NO_FALLBACK);
        bundle.keySet().forEach(key -> byKey.put(key, bundle.getString(key)));
    }

    static Texts in(Language language) {
        Texts texts = ALL.get(language);
        if (texts == null) {
            throw new IllegalStateException("No texts in " + language);
        }
        return texts;
    }

    Language language() {
        return language;
    }

    /** The text of this key; with arguments it is a {@link MessageFormat}. */
    String get(String key, Object... arguments) {
        String text = byKey.get(key);
        if (text == null) {
            throw new IllegalArgumentException("No text " + key + " in " + language.tag());
        }
        return arguments.length == 0 ? text : new MessageFormat(text, language.locale()).format(arguments);
    }

    /** The text of this key, if there is one. */
    String getOr(String key, String otherwise) {
        return byKey.getOrDefault(key, otherwise);
    }

    /** A day, written out. */
    String date(Instant instant) {
        return dates.format(instant);
    }

    /** A day and time of day. */
    String moment(Instant instant) {
        return moments.format(instant) + " UTC";
    }

    /** Every key. */
    java.util.Set<String> keys() {
        return java.util.Set.copyOf(byKey.keySet());
    }
}
