package org.bigmooc.app.bench;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bigmooc.app.assembly.Ports;
import org.bigmooc.app.configuration.RecommendationSettings;
import org.bigmooc.domain.history.CurrentHistories;
import org.bigmooc.domain.interaction.PendingInteractions;
import org.bigmooc.domain.learner.EveryLearner;
import org.bigmooc.domain.learner.LearnerId;
import org.bigmooc.domain.learner.Learners;
import org.bigmooc.domain.plugin.StorePorts;
import org.bigmooc.domain.recommendation.FallbackChain;
import org.bigmooc.domain.recommendation.NewCourses;
import org.bigmooc.domain.recommendation.OnlineMeasurements;
import org.bigmooc.domain.recommendation.RecommendCourses;
import org.bigmooc.domain.recommendation.RecommendEverybody;
import org.bigmooc.domain.recommendation.RecommendEverybody.Measured;
import org.bigmooc.domain.recommendation.Recommender;
import org.bigmooc.domain.training.ModelVersion;

/**
 * How long scoring everybody takes beside the bare product of the learners' states and the courses. Each block of learners is scored, and its
 * product computed, by one thread right after the other, so that whatever else slows the machine down slows both.
 */
public final class ScoringBench {

    private static final int BLOCK = 256;

    /** Learners after whom the just-in-time compiler has done its work. */
    private static final int WARM_UP = 10_000;

    /** What scoring may take, as a multiple of the product. */
    private static final double BAR = 2;

    /**
     * What was measured.
     *
     * @param threads that worked at the same time; times are added up over them
     * @param gigaflops multiplications and additions of the bare product in a nanosecond, by one thread
     * @param ratio of the time of scoring to that of the bare product; 0 if the model is no product
     */
    public record Report(
            BenchReport.Machine machine,
            String model,
            int courses,
            int threads,
            Measured measured,
            double gigaflops,
            double ratio) {

        static Report of(String model, int courses, int threads, Measured measured) {
            double product = measured.bareProduct().toNanos();
            boolean isProduct = measured.operations() > 0;
            return new Report(
                    BenchReport.Machine.here(),
                    model,
                    courses,
                    threads,
                    measured,
                    isProduct ? measured.operations() / product : 0,
                    isProduct ? measured.work().scoring().toNanos() / product : 0);
        }

        /** The report for people. */
        public String text() {
            RecommendEverybody.Work work = measured.work();
            return String.format(
                            Locale.ROOT,
                            "scoring, %,d learners, %,d courses, by %s; on each of %d threads%n"
                                    + "  reading histories            %8.2f s%n"
                                    + "  states of the learners       %8.2f s%n"
                                    + "  scoring                      %8.2f s  product, rules, the best of each%n"
                                    + "  keeping                      %8.2f s%n",
                            work.learners(),
                            courses,
                            model,
                            threads,
                            seconds(work.reading()),
                            seconds(work.states()),
                            seconds(work.scoring()),
                            seconds(work.keeping()))
                    + (ratio == 0
                            ? "  This model is no product of states and courses, so there is nothing to compare with."
                            : String.format(
                                    Locale.ROOT,
                                    "  bare product, same kernel    %8.2f s  %.1f GFLOP/s a thread%n"
                                            + "  scoring to bare product      %8.2f    bar %.0f",
                                    seconds(measured.bareProduct()),
                                    gigaflops,
                                    ratio,
                                    BAR));
        }

        private double seconds(Duration ofAllThreads) {
            return ofAllThreads.toNanos() / 1e9 / threads;
        }
    }

    private final Ports ports;
    private final RecommendationSettings settings;
    private final int threads;
    private final Consumer<String> progress;

    /** Scores what the store of {@code ports} holds on {@code threads} threads, and says to {@code progress} what is being done. */
    public ScoringBench(Ports ports, RecommendationSettings settings, int threads, Consumer<String> progress) {
        this.ports = ports;
        this.settings = settings;
        this.threads = threads;
        this.progress = progress;
    }

    /**
     * Scores every learner once by a model, after some for warming up, and keeps the lists.
     *
     * @throws org.bigmooc.domain.fault.NotFound if there is no such model
     */
    public Report run(ModelVersion version) {
        RecommendEverybody everybody = everybody(version);
        Learners learners = ports.store().learners();
        progress.accept("warming up");
        measure(everybody, visitor -> learners.first(WARM_UP).forEach(visitor));
        progress.accept("scoring everybody");
        Measured measured = measure(everybody, learners);
        return Report.of(
                version.id(), ports.store().courses().current().visible().size(), threads, measured);
    }

    private RecommendEverybody everybody(ModelVersion version) {
        StorePorts store = ports.store();
        Recommender model = ports.registry().load(version);
        FallbackChain chain = new FallbackChain(ports.engine().live(), store.courses());
        if (settings.newCourses()) {
            NewCourses newCourses = new NewCourses(
                    store.courses(), store.facts(), ports.engine().live());
            model = newCourses.beside(model);
            newCourses.refresh();
        }
        chain.serve(Optional.of(model));
        CurrentHistories histories = new CurrentHistories(store.histories(), new PendingInteractions(1));
        RecommendCourses recommending = new RecommendCourses(
                        histories,
                        store.courses(),
                        chain,
                        store.recommendations(),
                        OnlineMeasurements.NONE,
                        ports.clock())
                .within(settings.eligibility());
        return new RecommendEverybody(recommending, false);
    }

    private Measured measure(RecommendEverybody everybody, EveryLearner learners) {
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            Blocks blocks = new Blocks(block -> CompletableFuture.supplyAsync(() -> everybody.measure(block), pool));
            learners.forEach(learner -> blocks.add(learner.id()));
            return blocks.finish();
        }
    }

    /** Collects learners, sends them out when there are enough, and waits when too many are on their way. */
    private final class Blocks {

        private final Function<List<LearnerId>, CompletableFuture<Measured>> sending;
        private final List<LearnerId> block = new ArrayList<>();
        private final Deque<CompletableFuture<Measured>> underWay = new ArrayDeque<>();
        private Measured done = Measured.NONE;

        Blocks(Function<List<LearnerId>, CompletableFuture<Measured>> sending) {
            this.sending = sending;
        }

        void add(LearnerId learner) {
            block.add(learner);
            if (block.size() == BLOCK) {
                send();
            }
        }

        private void send() {
            underWay.add(sending.apply(List.copyOf(block)));
            block.clear();
            if (underWay.size() > 2 * threads) {
                done = done.plus(underWay.remove().join());
            }
        }

        Measured finish() {
            send();
            underWay.forEach(one -> done = done.plus(one.join()));
            return done;
        }
    }
}
