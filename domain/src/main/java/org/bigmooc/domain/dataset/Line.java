package org.bigmooc.domain.dataset;

/**
 * A line of a data set's file, to point at.
 *
 * @param file relative to the data set's folder
 * @param number counted from 1
 * @param text what stands there, or the beginning of it
 */
public record Line(String file, long number, String text) {

    private static final int EXCERPT = 200;

    /** The first {@value #EXCERPT} characters of the text, or a little less so that no character is torn. */
    public String excerpt() {
        if (text.length() <= EXCERPT) {
            return text;
        }
        boolean torn = Character.isHighSurrogate(text.charAt(EXCERPT - 1));
        return text.substring(0, torn ? EXCERPT - 1 : EXCERPT);
    }
}
