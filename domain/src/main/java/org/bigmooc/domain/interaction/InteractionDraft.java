package org.bigmooc.domain.interaction;

import java.time.Instant;
import java.util.Optional;

/** An interaction as a caller sent it, before any check. */
public record InteractionDraft(
        String learner, String course, String kind, Optional<String> event, Optional<Instant> at) {

    /** An interaction that happens now. */
    public static InteractionDraft now(String learner, String course, InteractionKind kind) {
        return new InteractionDraft(learner, course, kind.slug(), Optional.empty(), Optional.empty());
    }
}
