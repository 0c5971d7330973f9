package org.bigmooc.kafka;

import org.bigmooc.domain.interaction.EventId;
import org.bigmooc.domain.interaction.Interaction;
import org.bigmooc.domain.learner.LearnerId;

/** What makes an event one event. */
record EventKey(LearnerId learner, EventId event) {

    static EventKey of(Interaction interaction) {
        return new EventKey(interaction.learner(), interaction.event());
    }
}
