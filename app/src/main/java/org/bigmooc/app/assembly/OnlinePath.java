package org.bigmooc.app.assembly;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.bigmooc.app.configuration.Configuration;
import org.bigmooc.app.configuration.Learning;
import org.bigmooc.domain.access.ManageApiKeys;
import org.bigmooc.domain.activity.SeeActivity;
import org.bigmooc.domain.catalogue.BrowseCourses;
import org.bigmooc.domain.catalogue.Catalogue;
import org.bigmooc.domain.catalogue.SearchCourses;
import org.bigmooc.domain.history.CurrentHistories;
import org.bigmooc.domain.history.SeeMyCourses;
import org.bigmooc.domain.interaction.InteractionHandler;
import org.bigmooc.domain.interaction.KnownSubjects;
import org.bigmooc.domain.interaction.PendingInteractions;
import org.bigmooc.domain.interaction.RecordInteraction;
import org.bigmooc.domain.interaction.Subscription;
import org.bigmooc.domain.learner.EraseLearner;
import org.bigmooc.domain.learner.FailedAttempts;
import org.bigmooc.domain.learner.LearnerSessions;
import org.bigmooc.domain.learner.SignIn;
import org.bigmooc.domain.plugin.StorePorts;
import org.bigmooc.domain.recommendation.ExplainRecommendation;
import org.bigmooc.domain.recommendation.FallbackChain;
import org.bigmooc.domain.recommendation.NewCourses;
import org.bigmooc.domain.recommendation.OnlineMeasurements;
import org.bigmooc.domain.recommendation.RecommendCourses;
import org.bigmooc.domain.recommendation.RefreshRecommendations;
import org.bigmooc.domain.recommendation.ServedLists;
import org.bigmooc.domain.recommendation.SimilarCourses;
import org.bigmooc.domain.recommendation.StreamedTrending;
import org.bigmooc.domain.training.FollowRegistry;
import org.bigmooc.domain.training.LearnOnline;
import org.bigmooc.domain.training.LearningTurn;

/**
 * The use cases of a running service, and the work that goes on behind them: applying interactions, following the registry, keeping the
 * search index and the live counts up to date. Closing stops the work and closes no ports.
 */
public final class OnlinePath implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(OnlinePath.class.getName());

    /** So often that another model serves well within a second of being put in service. */
    private static final Duration FOLLOW = Duration.ofMillis(250);

    private static final Duration INDEX = Duration.ofSeconds(1);

    private static final Duration TREND = Duration.ofSeconds(30);

    /** A few kilobytes each. */
    private static final int SERVED_LISTS = 10_000;

    /** As many as there are things to do, for some take long and the others shall not wait for them. */
    private static final int HOUSEKEEPERS = 5;

    private final StorePorts store;
    private final Ports ports;
    private final FallbackChain chain;
    private final StreamedTrending trending;
    private final PendingInteractions pending;
    private final KnownSubjects subjects;
    private final CurrentHistories histories;
    private final ServedLists served = new ServedLists(SERVED_LISTS);
    private final RecommendCourses recommendCourses;
    private final RefreshRecommendations refresh;
    private final LearningTurn turn;
    private final Optional<BackgroundLearning> learning;
    private final NewCourses newCourses;
    private final FollowRegistry followRegistry;
    private final LearnerSessions sessions;
    private final ThreadPoolExecutor refreshers;
    private final ScheduledExecutorService housekeeping =
            Executors.newScheduledThreadPool(HOUSEKEEPERS, named("housekeeping"));
    private final Clock clock;
    private final Configuration configuration;
    private final SecureRandom random = new SecureRandom();
    private Catalogue indexed = new Catalogue(List.of());
    private Subscription subscription = new NotSubscribed();

    /** Wires the use cases; nothing runs before {@link #start()}. */
    public OnlinePath(Ports ports, Configuration configuration, OnlineMeasurements measurements) {
        this.ports = ports;
        this.configuration = configuration;
        this.clock = ports.clock();
        this.store = ports.store();
        this.chain = new FallbackChain(ports.engine().live(), store.courses());
        this.trending = new StreamedTrending(store.activity(), seeActivity(), clock);
        chain.preferTrending(trending);
        this.pending = new PendingInteractions(configuration.online().pendingCapacity());
        this.subjects = new KnownSubjects(store.courses(), store.learners());
        this.histories = new CurrentHistories(store.histories(), pending);
        this.recommendCourses = new RecommendCourses(
                        histories, store.courses(), chain, store.recommendations(), measurements, clock)
                .within(configuration.recommendations().eligibility())
                .telling(served);
        this.refreshers = refreshers(configuration);
        this.refresh = new RefreshRecommendations(
                store.histories(),
                pending,
                subjects,
                ports.engine().live(),
                recommendCourses,
                ports.log().feed(),
                measurements,
                refreshers);
        this.turn = new LearningTurn(store.streamedLearning(), clock);
        this.learning = configuration.online().learning() == Learning.SERVICE
                ? Optional.of(BackgroundLearning.after(
                        refresh, ports, turn, configuration.online().learningQueue()))
                : Optional.empty();
        this.newCourses =
                new NewCourses(store.courses(), store.facts(), ports.engine().live());
        this.followRegistry = new FollowRegistry(
                ports.registry(),
                chain,
                configuration.recommendations().newCourses() ? newCourses::beside : UnaryOperator.identity());
        this.sessions =
                new LearnerSessions(store.sessions(), configuration.server().sessionLifetime(), clock, random);
    }

    private static ThreadPoolExecutor refreshers(Configuration configuration) {
        int threads = configuration.online().refreshThreads();
        return new ThreadPoolExecutor(
                threads,
                threads,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(configuration.online().refreshQueue()),
                named("refresh"));
    }

    private static ThreadFactory named(String name) {
        return Thread.ofPlatform().daemon().name(name + "-", 0).factory();
    }

    /** Loads the model in service, indexes the courses, and applies interactions from now on; the live counts follow in the background. */
    public void start() {
        followRegistry.follow();
        keepIndexed();
        lookForNewCourses();
        seeWhatIsTrending();
        takeTurnsAtLearning();
        subscription = ports.log().interactions().subscribe(handler());
        everyInterval(this::recount);
        every(FOLLOW, followRegistry::follow);
        every(INDEX, this::keepIndexed);
        every(INDEX, this::lookForNewCourses);
        every(TREND, this::seeWhatIsTrending);
    }

    private void takeTurnsAtLearning() {
        switch (configuration.online().learning()) {
            case SERVICE -> turn.toServices();
            case STREAM -> turn.toStream();
            case OFF -> {}
        }
    }

    private InteractionHandler handler() {
        return learning.<InteractionHandler>map(BackgroundLearning::learnOnline).orElse(refresh);
    }

    /** Each node sees the interactions of some learners only, so what it counts as they come needs the others' now and then. */
    private void everyInterval(Runnable work) {
        long millis = configuration.online().recountInterval().toMillis();
        ScheduledFuture<?> unused = housekeeping.scheduleWithFixedDelay(work, 0, millis, TimeUnit.MILLISECONDS);
    }

    private void recount() {
        try {
            ports.engine().live().count(store.histories());
        } catch (RuntimeException failure) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "The histories were not counted; what was counted before stays until the next time.",
                    failure);
        }
    }

    private void every(Duration pause, Runnable work) {
        long millis = pause.toMillis();
        ScheduledFuture<?> unused = housekeeping.scheduleWithFixedDelay(work, millis, millis, TimeUnit.MILLISECONDS);
    }

    private void keepIndexed() {
        try {
            Catalogue current = store.courses().current();
            if (current != indexed) {
                ports.search().courses().index(current);
                indexed = current;
            }
        } catch (RuntimeException failure) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "The search index is not up to date; it is tried again in a second.",
                    failure);
        }
    }

    private void lookForNewCourses() {
        try {
            newCourses.refresh();
        } catch (RuntimeException failure) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "What courses are new is not known; it is tried again in a second.",
                    failure);
        }
    }

    private void seeWhatIsTrending() {
        try {
            trending.refresh();
        } catch (RuntimeException failure) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "What the stream counted is not known; it is tried again in half a minute.",
                    failure);
        }
    }

    /** What does not work right now, each with what to do. */
    public Stream<String> problems() {
        return Stream.concat(ports.problems(), followRegistry.problem().stream());
    }

    /** How many interactions were recorded and are not yet applied. */
    public long lag() {
        return subscription.lag();
    }

    /** How many interactions were recorded on this node and are not yet known to be applied. */
    public int pending() {
        return pending.size();
    }

    /** Use case: the model in service goes on learning, where that is wanted. */
    public Optional<LearnOnline> learnOnline() {
        return learning.map(BackgroundLearning::learnOnline);
    }

    /** Use case: pages of courses. */
    public BrowseCourses browseCourses() {
        return new BrowseCourses(store.courses(), store.facts());
    }

    /** Use case: search and suggestions. */
    public SearchCourses searchCourses() {
        return new SearchCourses(store.courses(), ports.search().courses());
    }

    /** Use case: what to take next. */
    public RecommendCourses recommendCourses() {
        return recommendCourses;
    }

    /** Use case: why a course is recommended. */
    public ExplainRecommendation explainRecommendation() {
        return new ExplainRecommendation(
                histories,
                store.courses(),
                store.facts(),
                chain,
                ports.engine().live(),
                configuration.recommendations().eligibility(),
                clock);
    }

    /** Use case: courses like one. */
    public SimilarCourses similarCourses() {
        return new SimilarCourses(
                store.courses(), chain, configuration.recommendations().eligibility(), clock);
    }

    /** Use case: record what learners did. */
    public RecordInteraction recordInteraction() {
        return new RecordInteraction(ports.log().interactions(), pending, subjects, served, clock, random);
    }

    /** Use case: the courses a learner took. */
    public SeeMyCourses seeMyCourses() {
        return new SeeMyCourses(histories);
    }

    /** Use case: what a stream counted. */
    public SeeActivity seeActivity() {
        return new SeeActivity(store.activity(), store.courses(), clock);
    }

    /** Use case: visits of learners. */
    public LearnerSessions sessions() {
        return sessions;
    }

    /** Use case: begin a visit with a password. */
    public SignIn signIn() {
        return new SignIn(store.credentials(), new Argon2Passwords(), sessions, new FailedAttempts(clock));
    }

    /** Use case: the keys of programs. */
    public ManageApiKeys apiKeys() {
        return new ManageApiKeys(store.apiKeys(), clock, random);
    }

    /** Erases the learner first, so that nothing more is recorded, then the log, so that nothing comes back from it. */
    public EraseLearner eraseLearner() {
        return new EraseLearner(List.of(
                store.learners(),
                ports.log().interactions(),
                pending,
                store.histories(),
                histories,
                served,
                store.recommendations(),
                store.credentials(),
                store.sessions()));
    }

    /** Which configuration this runs by. */
    public Configuration configuration() {
        return configuration;
    }

    @Override
    public void close() {
        subscription.close();
        learning.ifPresent(BackgroundLearning::close);
        housekeeping.shutdown();
        refreshers.shutdown();
        await(refreshers);
        await(housekeeping);
    }

    private static void await(java.util.concurrent.ExecutorService executor) {
        try {
            if (!executor.awaitTermination(10, TimeUnit.SECONDS)) {
                executor.shutdownNow();
            }
        } catch (InterruptedException interrupted) {
            executor.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private static final class NotSubscribed implements Subscription {

        @Override
        public long lag() {
            return 0;
        }

        @Override
        public void close() {}
    }
}
