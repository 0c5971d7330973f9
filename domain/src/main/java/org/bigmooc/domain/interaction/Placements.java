package org.bigmooc.domain.interaction;

import java.util.Optional;

/** Port: knows what learners were served before they enrolled. Thread-safe and quick. */
@FunctionalInterface
public interface Placements {

    /** Knows nothing. */
    Placements NONE = enrolment -> Optional.empty();

    /**
     * Where the course stood in the list that the learner was served last; asked once for each enrolment, before it is recorded. Each list is
     * compared with one enrolment, the next.
     *
     * @return empty if there is no such list
     */
    Optional<Placement> of(Interaction enrolment);
}
