package org.bigmooc.flatfile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.interaction.EventId;
import org.bigmooc.domain.interaction.Interaction;
import org.bigmooc.domain.interaction.InteractionKind;
import org.bigmooc.domain.learner.LearnerId;

/** An interaction as a line of text: event, learner, course, kind and instant, apart by tabs, which no identifier can hold. */
final class InteractionLine {

    /** Stands where an erased interaction stood, so that the lines after it keep their numbers. */
    static final String ERASED = "-";

    private InteractionLine() {}

    static String write(Interaction one) {
        return String.join(
                "\t",
                one.event().value(),
                one.learner().value(),
                one.course().value(),
                one.kind().slug(),
                one.at().toString());
    }

    /**
     * The interaction on a line; nothing where it was erased.
     *
     * @throws IllegalArgumentException if it is no line of this log
     */
    static Optional<Interaction> read(String line) {
        if (line.equals(ERASED)) {
            return Optional.empty();
        }
        List<String> parts = List.of(line.split("\t", -1));
        if (parts.size() != 5) {
            throw new IllegalArgumentException("it has " + parts.size() + " parts instead of 5");
        }
        return Optional.of(new Interaction(
                new EventId(parts.get(0)),
                new LearnerId(parts.get(1)),
                new CourseId(parts.get(2)),
                InteractionKind.of(parts.get(3)),
                Instant.parse(parts.get(4))));
    }
}
