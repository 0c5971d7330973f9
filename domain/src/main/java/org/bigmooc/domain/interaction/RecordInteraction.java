package org.bigmooc.domain.interaction;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.fault.InvalidInput;
import org.bigmooc.domain.learner.LearnerId;

/** Use case: record what learners did. Thread-safe. */
public final class RecordInteraction {

    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

    /** An interaction that can be one, and its place in the request. */
    private record Numbered(int index, Interaction interaction) {}

    private final InteractionLog log;
    private final PendingInteractions pending;
    private final KnownSubjects subjects;
    private final Placements placements;
    private final Clock clock;
    private final RandomGenerator random;

    /**
     * Appends to {@code log} what speaks of known {@code subjects}, enrolments with what {@code placements} knows of them; {@code random},
     * thread-safe, makes event ids.
     */
    public RecordInteraction(
            InteractionLog log,
            PendingInteractions pending,
            KnownSubjects subjects,
            Placements placements,
            Clock clock,
            RandomGenerator random) {
        this.log = log;
        this.pending = pending;
        this.subjects = subjects;
        this.placements = placements;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Records the good interactions and says what is wrong with the others. When it returns, the accepted ones are durable and the next
     * recommendations on this node know them.
     *
     * @throws org.bigmooc.domain.fault.Overloaded if too much is waiting; nothing was recorded
     * @throws org.bigmooc.domain.fault.Unavailable if the log is away; repeat with the same event ids
     */
    public Recorded record(List<InteractionDraft> drafts) {
        List<Rejection> rejected = new ArrayList<>();
        List<Numbered> read = new ArrayList<>();
        for (int index = 0; index < drafts.size(); index++) {
            try {
                read.add(new Numbered(index, check(drafts.get(index))));
            } catch (InvalidInput wrong) {
                rejected.add(rejection(index, wrong));
            }
        }
        List<Interaction> accepted = withoutUnknown(read, rejected);
        if (!accepted.isEmpty()) {
            append(accepted);
        }
        rejected.sort(Comparator.comparingInt(Rejection::index));
        return new Recorded(accepted, rejected);
    }

    private List<Interaction> withoutUnknown(List<Numbered> read, List<Rejection> rejected) {
        Map<Interaction, InvalidInput> objections =
                subjects.objections(read.stream().map(Numbered::interaction).toList());
        List<Interaction> accepted = new ArrayList<>();
        for (Numbered one : read) {
            InvalidInput wrong = objections.get(one.interaction());
            if (wrong == null) {
                accepted.add(placed(one.interaction()));
            } else {
                rejected.add(rejection(one.index(), wrong));
            }
        }
        return accepted;
    }

    private Interaction placed(Interaction one) {
        return one.kind() == InteractionKind.ENROL ? one.placed(placements.of(one)) : one;
    }

    private static Rejection rejection(int index, InvalidInput wrong) {
        return new Rejection(index, wrong.code(), wrong.field(), wrong.sentence());
    }

    private void append(List<Interaction> interactions) {
        pending.add(interactions);
        Set<Interaction> skipped = Collections.newSetFromMap(new IdentityHashMap<>());
        skipped.addAll(interactions);
        try {
            log.append(interactions).forEach(skipped::remove);
        } finally {
            pending.withdraw(skipped);
        }
    }

    private Interaction check(InteractionDraft draft) {
        LearnerId learner = read("learner", LearnerId::new, draft.learner());
        CourseId course = read("course", CourseId::new, draft.course());
        InteractionKind kind = InteractionKind.of(draft.kind());
        EventId event = read(
                "event",
                EventId::new,
                draft.event().orElseGet(() -> new UUID(random.nextLong(), random.nextLong()).toString()));
        Instant at = checkInstant(draft.at());
        return new Interaction(event, learner, course, kind, at);
    }

    /** Reads an identifier, and names the draft's own field where it cannot be one. */
    private static <T> T read(String field, Function<String, T> type, String value) {
        try {
            return type.apply(value);
        } catch (InvalidInput wrong) {
            throw new InvalidInput(wrong.code(), field, wrong.sentence());
        }
    }

    /** To the millisecond, which every store keeps: a pending interaction is then equal to the stored one. */
    private Instant checkInstant(Optional<Instant> given) {
        Instant now = clock.instant();
        Instant at = given.orElse(now);
        if (at.isBefore(EARLIEST) || at.isAfter(now.plus(CLOCK_SKEW))) {
            throw new InvalidInput(
                    "invalid-instant", "at", "The instant lies before 1990 or in the future: " + at + ".");
        }
        return at.truncatedTo(ChronoUnit.MILLIS);
    }
}
