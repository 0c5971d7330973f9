package org.bigmooc.kafka;

import org.bigmooc.domain.interaction.Interaction;
import org.bigmooc.domain.learner.LearnerId;

/** What a record of the interaction topic means. */
sealed interface Decoded {

    /**
     * A learner did something.
     *
     * @param checked whether this program wrote it, and so looked course and learner up before
     */
    record Happened(Interaction interaction, boolean checked) implements Decoded {}

    /** A learner is to be forgotten. */
    record Erased(LearnerId learner) implements Decoded {}

    /** Nothing that can be understood, and why. */
    record Poison(String reason) implements Decoded {}
}
