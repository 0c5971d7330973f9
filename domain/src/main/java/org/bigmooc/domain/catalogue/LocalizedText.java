package org.bigmooc.domain.catalogue;

/**
 * A text in the language it was published in and in Vietnamese; either may be empty.
 *
 * @param original as published: Chinese, English or any other language
 * @param vietnamese the Vietnamese translation
 */
public record LocalizedText(String original, String vietnamese) {

    /** Neither language is known. */
    public static final LocalizedText EMPTY = new LocalizedText("", "");

    /** Strips surrounding blanks. */
    public LocalizedText {
        original = original.strip();
        vietnamese = vietnamese.strip();
    }

    /** The Vietnamese text, or the original where there is none. */
    public String inVietnamese() {
        return vietnamese.isEmpty() ? original : vietnamese;
    }

    /** The original text, or the Vietnamese where there is none. */
    public String inOriginal() {
        return original.isEmpty() ? vietnamese : original;
    }

    /** Whether there is no text in either language. */
    public boolean isEmpty() {
        return original.isEmpty() && vietnamese.isEmpty();
    }
}
