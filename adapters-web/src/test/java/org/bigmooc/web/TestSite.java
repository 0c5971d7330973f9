package org.bigmooc.web;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.bigmooc.domain.access.FakeApiKeys;
import org.bigmooc.domain.access.ManageApiKeys;
import org.bigmooc.domain.activity.FakeCourseActivity;
import org.bigmooc.domain.activity.SeeActivity;
import org.bigmooc.domain.catalogue.BrowseCourses;
import org.bigmooc.domain.catalogue.BrowseTopics;
import org.bigmooc.domain.catalogue.CatalogueFact;
import org.bigmooc.domain.catalogue.Course;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.catalogue.FakeCatalogueFacts;
import org.bigmooc.domain.catalogue.FakeCourseSearch;
import org.bigmooc.domain.catalogue.FakeTopicStore;
import org.bigmooc.domain.catalogue.SearchCourses;
import org.bigmooc.domain.history.CurrentHistories;
import org.bigmooc.domain.history.FakeLearningHistories;
import org.bigmooc.domain.history.SeeMyCourses;
import org.bigmooc.domain.interaction.EventId;
import org.bigmooc.domain.interaction.FakeInteractionLog;
import org.bigmooc.domain.interaction.Interaction;
import org.bigmooc.domain.interaction.InteractionKind;
import org.bigmooc.domain.interaction.KnownSubjects;
import org.bigmooc.domain.interaction.PendingInteractions;
import org.bigmooc.domain.interaction.Placements;
import org.bigmooc.domain.interaction.RecordInteraction;
import org.bigmooc.domain.interaction.Subscription;
import org.bigmooc.domain.job.FakeJobLauncher;
import org.bigmooc.domain.job.FakeJobRuns;
import org.bigmooc.domain.job.Job;
import org.bigmooc.domain.job.RunJobs;
import org.bigmooc.domain.job.Schedule;
import org.bigmooc.domain.learner.EraseLearner;
import org.bigmooc.domain.learner.FailedAttempts;
import org.bigmooc.domain.learner.FakeCredentials;
import org.bigmooc.domain.learner.FakeLearners;
import org.bigmooc.domain.learner.FakePasswordHashing;
import org.bigmooc.domain.learner.FakeSessions;
import org.bigmooc.domain.learner.Gender;
import org.bigmooc.domain.learner.Learner;
import org.bigmooc.domain.learner.LearnerId;
import org.bigmooc.domain.learner.LearnerSessions;
import org.bigmooc.domain.learner.OpenAccount;
import org.bigmooc.domain.learner.SignIn;
import org.bigmooc.domain.recommendation.Eligibility;
import org.bigmooc.domain.recommendation.ExplainRecommendation;
import org.bigmooc.domain.recommendation.FakeLiveRecommenders;
import org.bigmooc.domain.recommendation.FakeRecommendationFeed;
import org.bigmooc.domain.recommendation.FakeRecommendationStore;
import org.bigmooc.domain.recommendation.FallbackChain;
import org.bigmooc.domain.recommendation.RecommendCourses;
import org.bigmooc.domain.recommendation.RefreshRecommendations;
import org.bigmooc.domain.recommendation.SimilarCourses;

/** The real site on a free port, over use cases that keep everything in memory. */
final class TestSite implements AutoCloseable {

    static final String PASSWORD = "correct horse";
    static final LearnerId AN = new LearnerId("U_1");
    static final LearnerId BINH = new LearnerId("U_2");

    private static final Job JOB =
            new Job("scores", List.of("score-all", "--x=<b>"), "every 24h", Schedule.every(Duration.ofHours(24)));

    final FakeJobLauncher launcher = new FakeJobLauncher("node-1");
    final BreakableCatalogue catalogue = new BreakableCatalogue();
    final FakeCatalogueFacts facts = new FakeCatalogueFacts();
    final FakeTopicStore topics = new FakeTopicStore();
    final FakeCourseSearch search = new FakeCourseSearch();
    final FakeLearners learners = new FakeLearners();
    final FakeLearningHistories histories = new FakeLearningHistories();
    final FakeInteractionLog log = new FakeInteractionLog();
    final FakeLiveRecommenders live = new FakeLiveRecommenders();
    final FakeSessions sessions = new FakeSessions();
    final List<String> problems = new CopyOnWriteArrayList<>();
    final String apiKey;
    final FakeCourseActivity activity = new FakeCourseActivity();
    final WebPorts ports;

    private final Clock clock = Clock.systemUTC();
    final FakeJobRuns runs = new FakeJobRuns(clock);
    private final RandomGenerator random = new SecureRandom();
    private final Subscription subscription;
    private final WebSite site;

    TestSite(WebConfig config) {
        PendingInteractions pending = new PendingInteractions(10_000);
        FakeCredentials credentials = new FakeCredentials();
        FakePasswordHashing hashing = new FakePasswordHashing();
        FakeRecommendationStore store = new FakeRecommendationStore();
        FakeRecommendationFeed feed = new FakeRecommendationFeed();
        WebMetrics metrics = new WebMetrics();
        CurrentHistories current = new CurrentHistories(histories, pending);
        FallbackChain chain = new FallbackChain(live, catalogue);
        chain.serve(Optional.of(new SameFieldRecommender(catalogue)));
        RecommendCourses recommend = new RecommendCourses(current, catalogue, chain, store, metrics.online(), clock);
        LearnerSessions learnerSessions = new LearnerSessions(sessions, Duration.ofHours(8), clock, random);
        ManageApiKeys keys = new ManageApiKeys(new FakeApiKeys(), clock, random);
        apiKey = keys.issue("tests");
        addCourses(SampleCourses.all());
        addLearner(AN, "An Nguyễn");
        addLearner(BINH, "Bình Trần");
        new OpenAccount(learners, credentials, hashing).open(AN, PASSWORD.toCharArray());
        new OpenAccount(learners, credentials, hashing).open(BINH, PASSWORD.toCharArray());
        KnownSubjects subjects = new KnownSubjects(catalogue, learners);
        subscription = log.subscribe(new RefreshRecommendations(
                histories, pending, subjects, live, recommend, feed, metrics.online(), Runnable::run));
        ports = new WebPorts(
                new BrowseCourses(catalogue, facts),
                new BrowseTopics(catalogue, topics),
                new SearchCourses(catalogue, search),
                recommend,
                new ExplainRecommendation(current, catalogue, facts, chain, live, Eligibility.STANDARD, clock),
                new SimilarCourses(catalogue, chain, Eligibility.STANDARD, clock),
                new RecordInteraction(log, pending, subjects, Placements.NONE, clock, new java.util.Random(1)),
                new SeeMyCourses(current),
                new SignIn(credentials, hashing, learnerSessions, new FailedAttempts(clock)),
                learnerSessions,
                keys,
                new EraseLearner(List.of(learners, credentials, sessions, log, pending, histories, store)),
                learners,
                feed,
                new RunJobs(List.of(JOB), runs, launcher, clock, random),
                new SeeActivity(activity, catalogue, clock),
                () -> List.copyOf(problems),
                clock,
                random);
        site = WebSite.start(config, ports, metrics);
    }

    /** Everything as by default, on a free port, with a quick heartbeat. */
    static WebConfig config() {
        return new WebConfig(
                "127.0.0.1", 0, false, "bigmooc", List.of(), 1_048_576, 1_000, 100, 3, Duration.ofMillis(200));
    }

    static TestSite start() {
        return new TestSite(config());
    }

    void addCourses(List<Course> courses) {
        catalogue.save(courses);
        search.index(catalogue.current());
    }

    void addFacts(CatalogueFact... all) {
        facts.save(List.of(all));
    }

    void addLearner(LearnerId id, String name) {
        learners.save(List.of(new Learner(id, name, Gender.UNKNOWN, OptionalInt.empty(), "")));
    }

    void enrol(LearnerId learner, Instant at, String... courses) {
        List<Interaction> all = new ArrayList<>();
        for (String course : courses) {
            EventId event = new EventId(learner + ":" + course);
            all.add(new Interaction(
                    event, learner, new CourseId(course), InteractionKind.ENROL, at.plusSeconds(all.size())));
        }
        histories.extend(all);
    }

    /** Further learners take two courses, one after the other, and are counted. */
    void learnersTake(int learners, String first, String second) {
        for (int i = 0; i < learners; i++) {
            enrol(new LearnerId("U_other_" + i), Instant.parse("2026-01-05T00:00:00Z"), first, second);
        }
        live.count(histories);
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:" + site.port() + path);
    }

    int port() {
        return site.port();
    }

    void drain() {
        site.drain();
    }

    /** Runs {@code test} against a fresh site. */
    static void with(Consumer<TestSite> test) {
        try (TestSite site = start()) {
            test.accept(site);
        }
    }

    @Override
    public void close() {
        site.close();
        subscription.close();
    }
}
