package org.bigmooc.lucene;

/** The names of the fields of an indexed course. */
final class IndexedField {

    /** The course's id, for sorting and reading back. */
    static final String ID = "id";
    /** The course's id in lower case, to be found by. */
    static final String ID_TEXT = "id-text";
    /** The words of both names, without accents. */
    static final String NAME = "name";
    /** The words of both names as they are written. */
    static final String NAME_WRITTEN = "name-written";
    /** Each name as one string, without accents: what it begins with. */
    static final String NAME_START = "name-start";
    /** Each name as one string as it is written: what it begins with. */
    static final String NAME_START_WRITTEN = "name-start-written";
    /** Words in the names together. */
    static final String NAME_LENGTH = "name-length";
    /** The words of both descriptions, without accents. */
    static final String ABOUT = "about";
    /** The fields of study. */
    static final String FIELD = "field";

    private IndexedField() {}
}
