package org.bigmooc.domain.dataset;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.interaction.EventId;
import org.bigmooc.domain.interaction.Interaction;
import org.bigmooc.domain.interaction.InteractionKind;
import org.bigmooc.domain.learner.LearnerId;

/**
 * Makes one learner's enrolments, given in order, into interactions whose times strictly increase: a time that does not come after the one
 * before becomes that one plus a microsecond, so that the order survives. Times are cut to microseconds. The same enrolment always has the
 * same event id.
 */
final class ImportedEnrolments {

    private final LearnerId learner;
    private Instant last = Instant.MIN;

    ImportedEnrolments(LearnerId learner) {
        this.learner = learner;
    }

    Interaction next(CourseId course, Instant at) {
        Instant cut = at.truncatedTo(ChronoUnit.MICROS);
        last = cut.isAfter(last) ? cut : last.plus(1, ChronoUnit.MICROS);
        return new Interaction(event(course), learner, course, InteractionKind.ENROL, last);
    }

    private EventId event(CourseId course) {
        String identity = "import " + learner + " " + course;
        return new EventId(UUID.nameUUIDFromBytes(identity.getBytes(StandardCharsets.UTF_8))
                .toString());
    }
}
