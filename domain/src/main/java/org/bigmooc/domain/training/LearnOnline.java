package org.bigmooc.domain.training;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.history.HistoryStep;
import org.bigmooc.domain.history.LearningHistories;
import org.bigmooc.domain.history.LearningHistory;
import org.bigmooc.domain.history.RecentPairs;
import org.bigmooc.domain.interaction.Interaction;
import org.bigmooc.domain.interaction.InteractionHandler;
import org.bigmooc.domain.interaction.InteractionKind;
import org.bigmooc.domain.learner.LearnerId;

/**
 * Use case: the model in service goes on learning from enrolments, after another handler has applied them. A copy learns in the background;
 * once it has predicted better than the model in service, it takes its place as a version of its own. Where another version is put in
 * service meanwhile, by people or by another node, the copy begins again from that one. Enrolments that come faster than they are learned
 * are left out: the histories hold them for the next training. Of one learner in one course only one is learned, however often it is sent.
 */
public final class LearnOnline implements InteractionHandler, AutoCloseable {

    private static final System.Logger LOG = System.getLogger(LearnOnline.class.getName());
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final int RECENT = 100_000;

    private final InteractionHandler first;
    private final LearningHistories histories;
    private final ServedVersions registry;
    private final OnlineLearning learning;
    private final InstantSource clock;
    private final Executor executor;
    private final BooleanSupplier turn;
    private final RecentPairs recent = new RecentPairs(RECENT);
    private final AtomicLong learned = new AtomicLong();
    private final AtomicLong leftOut = new AtomicLong();
    private final AtomicLong swaps = new AtomicLong();

    private List<ModelVersion> served = List.of();
    private Optional<LearningModel> model = Optional.empty();
    private Instant nextLook = Instant.MIN;
    private boolean failing;

    /**
     * Learns what {@code first} has applied.
     *
     * @param executor has one thread and a bounded queue, and throws {@link RejectedExecutionException} when it is full
     * @param turn whether it may learn now; looked at every second
     */
    public LearnOnline(
            InteractionHandler first,
            LearningHistories histories,
            ServedVersions registry,
            OnlineLearning learning,
            InstantSource clock,
            Executor executor,
            BooleanSupplier turn) {
        this.first = first;
        this.histories = histories;
        this.registry = registry;
        this.learning = learning;
        this.clock = clock;
        this.executor = executor;
        this.turn = turn;
    }

    @Override
    public void handle(List<Interaction> batch) {
        first.handle(batch);
        batch.stream()
                .filter(interaction -> interaction.kind() == InteractionKind.ENROL && isNew(interaction))
                .forEach(this::learnSoon);
    }

    @Override
    public void handledElsewhere(List<Interaction> interactions) {
        first.handledElsewhere(interactions);
    }

    /** What was learned from someone stays in the weights of a model until the next training, as it does in any trained model. */
    @Override
    public void forget(LearnerId learner) {
        first.forget(learner);
    }

    @Override
    public Map<Interaction, String> objections(List<Interaction> batch) {
        return first.objections(batch);
    }

    /** How many enrolments were learned. */
    public long learned() {
        return learned.get();
    }

    /** How many enrolments were not learned, because too many waited or something failed. */
    public long leftOut() {
        return leftOut.get();
    }

    /** How often the copy took the place of the model in service. */
    public long swaps() {
        return swaps.get();
    }

    private boolean isNew(Interaction enrolment) {
        synchronized (recent) {
            return recent.add(enrolment.learner(), enrolment.course());
        }
    }

    private void learnSoon(Interaction enrolment) {
        try {
            executor.execute(() -> tryToLearn(enrolment));
        } catch (RejectedExecutionException full) {
            leftOut.incrementAndGet();
        }
    }

    private void tryToLearn(Interaction enrolment) {
        try {
            follow();
            model.ifPresent(copy -> learn(enrolment, copy));
            failing = false;
        } catch (RuntimeException failure) {
            leftOut.incrementAndGet();
            if (!failing) {
                LOG.log(
                        System.Logger.Level.WARNING,
                        "What learners enrol in is not learned right now; the model in service stays as it is.",
                        failure);
            }
            failing = true;
        }
    }

    private void learn(Interaction enrolment, LearningModel copy) {
        List<CourseId> before =
                histories.of(enrolment.learner()).takenBefore(enrolment).orElse(List.of());
        if (!before.isEmpty()) {
            Optional<ModelVersion> better = copy.learn(before, enrolment.course());
            learned.incrementAndGet();
            better.ifPresent(version -> serve(version, copy.origin()));
        }
    }

    /** Looks now and then whether another version is in service than the one that the copy began with, or none may be learned from. */
    private void follow() {
        Instant now = clock.instant();
        if (now.isBefore(nextLook)) {
            return;
        }
        nextLook = now.plus(BETWEEN_LOOKS);
        List<ModelVersion> current = turn.getAsBoolean() ? registry.served() : List.of();
        if (!last(current).equals(last(served))) {
            close();
            model = last(current).flatMap(learning::begin);
            model.ifPresent(copy -> histories.forEach(history -> copy.remember(taken(history))));
        }
        served = current;
    }

    private static List<CourseId> taken(LearningHistory history) {
        return history.steps().stream()
                .filter(HistoryStep::taken)
                .map(HistoryStep::course)
                .toList();
    }

    /** Gives the place of an earlier copy to a better one, so that a roll-back leads to the version that was trained. */
    private void serve(ModelVersion better, ModelVersion origin) {
        int trained = served.lastIndexOf(origin);
        List<ModelVersion> extended = new ArrayList<>(trained < 0 ? served : served.subList(0, trained + 1));
        extended.add(better);
        if (registry.replaceServed(served, extended)) {
            served = extended;
            swaps.incrementAndGet();
            LOG.log(System.Logger.Level.INFO, "{0} has learned on from {1} and takes its place", better, origin);
        } else {
            served = List.of();
            nextLook = Instant.MIN;
        }
    }

    private static Optional<ModelVersion> last(List<ModelVersion> versions) {
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.getLast());
    }

    /** Frees the memory of the copy; called when the executor has come to its end. */
    @Override
    public void close() {
        model.ifPresent(LearningModel::close);
        model = Optional.empty();
    }
}
