package org.bigmooc.app.dataset.generate;

/** The same words in English and in Vietnamese. */
record Bilingual(String english, String vietnamese) {

    /** Both, the Vietnamese first; once, where they are the same. */
    String together() {
        return english.equals(vietnamese) ? vietnamese : vietnamese + " (" + english + ")";
    }
}
