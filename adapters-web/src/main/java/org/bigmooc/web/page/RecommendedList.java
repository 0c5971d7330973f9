package org.bigmooc.web.page;

import java.util.List;
import org.bigmooc.domain.catalogue.Page;

/**
 * The recommended courses that a page shows.
 *
 * @param step which step of the fallback chain gave them
 * @param version of the model or the statistics
 * @param storeAway whether they may not know what the learner did
 */
record RecommendedList(
        Page<RecommendedCard> page,
        String step,
        String version,
        boolean storeAway,
        FieldFilter filter,
        String liveAddress) {

    List<RecommendedCard> cards() {
        return page.items();
    }
}
