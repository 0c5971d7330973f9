package org.bigmooc.lucene;

/**
 * A word of a text: a run of letters or digits of an alphabet, or two neighbouring Chinese characters (one, where it stands alone).
 *
 * @param written in lower case, with its accents
 * @param folded the same without accents: what it is found by
 */
record Word(String written, String folded) {

    /** The number of characters a person would count. */
    int length() {
        return folded.codePointCount(0, folded.length());
    }
}
