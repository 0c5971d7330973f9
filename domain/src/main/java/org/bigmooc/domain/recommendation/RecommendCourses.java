package org.bigmooc.domain.recommendation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.bigmooc.domain.catalogue.Course;
import org.bigmooc.domain.catalogue.CourseCatalogue;
import org.bigmooc.domain.fault.Unavailable;
import org.bigmooc.domain.history.CurrentHistories;
import org.bigmooc.domain.history.LearningHistory;
import org.bigmooc.domain.learner.LearnerId;
import org.jspecify.annotations.Nullable;

/** Use case: what should this learner take next? The answer always knows the learner's last acknowledged interaction. Thread-safe. */
public final class RecommendCourses {

    /** How long an answer of a fallback, whose statistics move on, stays valid for an unchanged history. */
    static final Duration FALLBACK_LIFETIME = Duration.ofMinutes(1);

    private static final System.Logger LOG = System.getLogger(RecommendCourses.class.getName());

    private final CurrentHistories histories;
    private final CourseCatalogue catalogue;
    private final FallbackChain chain;
    private final RecommendationStore store;
    private final OnlineMeasurements measurements;
    private final Clock clock;
    private final Eligibility eligibility;
    private final ServedLists served;
    private final AtomicReference<@Nullable AdmittedCourses> forMany = new AtomicReference<>();

    /** Asks {@code chain} whenever what {@code store} holds is no longer true. */
    public RecommendCourses(
            CurrentHistories histories,
            CourseCatalogue catalogue,
            FallbackChain chain,
            RecommendationStore store,
            OnlineMeasurements measurements,
            Clock clock) {
        this(histories, catalogue, chain, store, measurements, clock, Eligibility.STANDARD, ServedLists.NONE);
    }

    private RecommendCourses(
            CurrentHistories histories,
            CourseCatalogue catalogue,
            FallbackChain chain,
            RecommendationStore store,
            OnlineMeasurements measurements,
            Clock clock,
            Eligibility eligibility,
            ServedLists served) {
        this.histories = histories;
        this.catalogue = catalogue;
        this.chain = chain;
        this.store = store;
        this.measurements = measurements;
        this.clock = clock;
        this.eligibility = eligibility;
        this.served = served;
    }

    /** The same, recommending only courses that {@code rules} admit, from now on and from what was kept before. */
    public RecommendCourses within(Eligibility rules) {
        return new RecommendCourses(histories, catalogue, chain, store, measurements, clock, rules, served);
    }

    /** The same, with {@code lists} told of what is answered. */
    public RecommendCourses telling(ServedLists lists) {
        return new RecommendCourses(histories, catalogue, chain, store, measurements, clock, eligibility, lists);
    }

    /**
     * The learner's recommendations, from the store if they are still true, else computed now. While the store is away, they are computed
     * from what this node remembers of the learner, and say so.
     */
    public Recommendations recommend(RecommendRequest request) {
        try {
            return fromStore(request);
        } catch (Unavailable away) {
            return withoutStore(request, away);
        }
    }

    private Recommendations fromStore(RecommendRequest request) {
        long start = System.nanoTime();
        LearningHistory history = histories.of(request.learner());
        EligibleCourses eligible = eligible(history, request::wants);
        Optional<Recommendations> stored = store.find(request.learner())
                .filter(old -> stillTrue(old, history))
                .filter(old -> stillEnough(old, eligible, request));
        Recommendations answer = stored.orElseGet(() -> computeFor(request, history, eligible));
        measurements.answered(answer.source().step(), stored.isPresent(), Duration.ofNanos(System.nanoTime() - start));
        return told(request, answer.eligible(eligible::admits, request.limit()), history);
    }

    private Recommendations withoutStore(RecommendRequest request, Unavailable away) {
        LOG.log(System.Logger.Level.DEBUG, "The store is away; the answer is computed from what is remembered.", away);
        long start = System.nanoTime();
        LearningHistory history = histories.lastKnown(request.learner());
        Recommendations answer = compute(history, eligible(history, request::wants), true);
        measurements.answered(answer.source().step(), false, Duration.ofNanos(System.nanoTime() - start));
        return told(request, answer.eligible(any -> true, request.limit()), history);
    }

    private Recommendations told(RecommendRequest request, Recommendations answer, LearningHistory history) {
        if (request.field().isEmpty()) {
            served.served(answer, history);
        }
        return answer;
    }

    /** Computes the learner's recommendations again and keeps them, unless those in the store are still true. */
    Recommendations refresh(LearnerId learner) {
        LearningHistory history = histories.of(learner);
        return store.find(learner)
                .filter(old -> stillTrue(old, history))
                .orElseGet(() -> computeAndKeep(history, eligible(history, any -> true)));
    }

    /** The learner's history. */
    LearningHistory history(LearnerId learner) {
        return histories.of(learner);
    }

    /** The learner's history, unless the kept recommendations are still true. */
    Optional<LearningHistory> changed(LearnerId learner) {
        LearningHistory history = histories.of(learner);
        return store.find(learner).filter(old -> stillTrue(old, history)).isPresent()
                ? Optional.empty()
                : Optional.of(history);
    }

    /** The lists of these histories by the served model alone, to be made step by step; the histories have been read. */
    ListsOfMany read(List<LearningHistory> many) {
        return new ListsOfMany(chain.served().orElseThrow(), admittedToMany(), many, clock);
    }

    /** What is open to all is found out again when the catalogue changed, and after some seconds, as enrolment may open or close. */
    private AdmittedCourses admittedToMany() {
        AdmittedCourses now = admitted(any -> true);
        AdmittedCourses latest = forMany.get();
        if (latest == null || !latest.stillHolds(now)) {
            latest = now.forMany();
            forMany.set(latest);
        }
        return latest;
    }

    /** Keeps recommendations in place of those from before. */
    void keep(Recommendations fresh) {
        store.save(fresh);
    }

    /** Keeps nothing more of this learner. */
    void forget(LearnerId learner) {
        histories.erase(learner);
        store.erase(learner);
    }

    private boolean stillTrue(Recommendations old, LearningHistory history) {
        if (old.history() != history.fingerprint()) {
            return false;
        }
        if (old.source().step() == Source.Step.MODEL) {
            return chain.servedVersion().equals(Optional.of(old.source().version()));
        }
        Instant expires = old.computedAt().plus(FALLBACK_LIFETIME);
        return chain.servedVersion().isEmpty() && clock.instant().isBefore(expires);
    }

    /** Whether courses hidden since then, or of another field, leave the list as long as it was asked for, or as it was. */
    private static boolean stillEnough(Recommendations old, EligibleCourses eligible, RecommendRequest request) {
        int left = old.eligible(eligible::admits, request.limit()).items().size();
        int whole = request.field().isPresent()
                ? request.limit()
                : Math.min(request.limit(), old.items().size());
        return left == whole;
    }

    /** What is of one field only is not kept: the next request may be for another. */
    private Recommendations computeFor(RecommendRequest request, LearningHistory history, EligibleCourses eligible) {
        return request.field().isPresent() ? compute(history, eligible, false) : computeAndKeep(history, eligible);
    }

    /** Keeps nothing for an empty history: nobody known has one, and what was erased does not come back. */
    private Recommendations computeAndKeep(LearningHistory history, EligibleCourses eligible) {
        Recommendations fresh = compute(history, eligible, false);
        if (!history.isEmpty()) {
            store.save(fresh);
        }
        return fresh;
    }

    private Recommendations compute(LearningHistory history, EligibleCourses eligible, boolean storeAway) {
        Recommendations fresh = compute(history, eligible, RecommendRequest.MAX_LIMIT, storeAway);
        return Ranking.isShortened(fresh.items())
                ? compute(history, eligible, Ranking.WHERE_MANY_REQUIRE_THE_SAME, storeAway)
                : fresh;
    }

    private Recommendations compute(LearningHistory history, EligibleCourses eligible, int depth, boolean storeAway) {
        FallbackChain.Answer answer =
                chain.ask(recommender -> recommender.recommend(history, eligible::leadsSomewhere, depth));
        return new Recommendations(
                history.learner(),
                Ranking.of(answer.courses(), history, eligible),
                answer.source(),
                history.fingerprint(),
                clock.instant(),
                storeAway);
    }

    private EligibleCourses eligible(LearningHistory history, Predicate<Course> wanted) {
        return new EligibleCourses(admitted(wanted), history);
    }

    private AdmittedCourses admitted(Predicate<Course> wanted) {
        return new AdmittedCourses(catalogue.current(), eligibility, wanted, clock.instant());
    }
}
