package org.bigmooc.web.page;

import java.time.Instant;

/**
 * What every page has around its content.
 *
 * @param learnerName who is signed in; empty if nobody
 * @param here the address of this page, to come back to
 * @param tab which of the tabs is open; empty if none
 * @param query what was searched for
 */
record Frame(Texts texts, String formToken, String learnerName, String here, String tab, String query, Assets assets) {

    String text(String key, Object... arguments) {
        return texts.get(key, arguments);
    }

    String language() {
        return texts.language().tag();
    }

    Language otherLanguage() {
        return texts.language().other();
    }

    String asset(String name) {
        return assets.address(name);
    }

    String date(Instant instant) {
        return texts.date(instant);
    }

    boolean signedIn() {
        return !learnerName.isEmpty();
    }
}
