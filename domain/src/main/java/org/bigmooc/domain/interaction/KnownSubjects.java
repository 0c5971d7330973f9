package org.bigmooc.domain.interaction;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bigmooc.domain.catalogue.Catalogue;
import org.bigmooc.domain.catalogue.CourseCatalogue;
import org.bigmooc.domain.fault.InvalidInput;
import org.bigmooc.domain.learner.LearnerId;
import org.bigmooc.domain.learner.Learners;

/** Whether what interactions speak of exists. Thread-safe. */
public final class KnownSubjects {

    private final CourseCatalogue catalogue;
    private final Learners learners;

    /** Looks up courses and learners here. */
    public KnownSubjects(CourseCatalogue catalogue, Learners learners) {
        this.catalogue = catalogue;
        this.learners = learners;
    }

    /** What is wrong with those whose course or learner there is not; the others have no entry. */
    public Map<Interaction, InvalidInput> objections(Collection<Interaction> interactions) {
        Catalogue courses = catalogue.current();
        Set<LearnerId> existing = learners.existing(
                interactions.stream().map(Interaction::learner).collect(Collectors.toSet()));
        Map<Interaction, InvalidInput> wrong = new HashMap<>();
        for (Interaction one : interactions) {
            if (courses.find(one.course()).isEmpty()) {
                wrong.put(
                        one, new InvalidInput("unknown-course", "course", "There is no course " + one.course() + "."));
            } else if (!existing.contains(one.learner())) {
                wrong.put(
                        one,
                        new InvalidInput("unknown-learner", "learner", "There is no learner " + one.learner() + "."));
            }
        }
        return wrong;
    }
}
