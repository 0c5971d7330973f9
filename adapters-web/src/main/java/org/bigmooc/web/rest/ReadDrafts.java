package org.bigmooc.web.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bigmooc.domain.fault.InvalidInput;
import org.bigmooc.domain.interaction.InteractionDraft;
import org.bigmooc.domain.interaction.Rejection;

/**
 * The interactions of a request that have the right form, and what is wrong with the others.
 *
 * @param indexes place in the request of each draft
 */
record ReadDrafts(List<InteractionDraft> drafts, List<Integer> indexes, List<Rejection> rejected) {

    static ReadDrafts of(List<JsonNode> items) {
        List<InteractionDraft> drafts = new ArrayList<>();
        List<Integer> indexes = new ArrayList<>();
        List<Rejection> rejected = new ArrayList<>();
        for (int index = 0; index < items.size(); index++) {
            try {
                drafts.add(DraftReader.read(items.get(index)));
                indexes.add(index);
            } catch (InvalidInput wrong) {
                rejected.add(new Rejection(index, wrong.code(), wrong.field(), wrong.sentence()));
            }
        }
        return new ReadDrafts(drafts, indexes, rejected);
    }

    /** A rejection of a draft, told for its place in the request. */
    Rejection atOriginalIndex(Rejection one) {
        return new Rejection(indexes.get(one.index()), one.code(), one.field(), one.message());
    }

    /** The places in the request of all drafts but these. */
    List<Integer> indexesWithout(List<Rejection> rejections) {
        Set<Integer> gone = rejections.stream().map(Rejection::index).collect(Collectors.toSet());
        return IntStream.range(0, drafts.size())
                .filter(draft -> !gone.contains(draft))
                .mapToObj(indexes::get)
                .toList();
    }
}
