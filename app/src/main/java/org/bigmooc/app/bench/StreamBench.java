package org.bigmooc.app.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.HdrHistogram.Histogram;
import org.bigmooc.app.assembly.Ports;
import org.bigmooc.domain.activity.CountActivity;
import org.bigmooc.domain.batch.StreamListener;
import org.bigmooc.domain.batch.StreamProgress;
import org.bigmooc.domain.batch.StreamRequest;
import org.bigmooc.domain.catalogue.Course;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.catalogue.LocalizedText;
import org.bigmooc.domain.fault.Unavailable;
import org.bigmooc.domain.interaction.EventId;
import org.bigmooc.domain.interaction.Interaction;
import org.bigmooc.domain.interaction.InteractionKind;
import org.bigmooc.domain.interaction.InteractionLog;
import org.bigmooc.domain.learner.LearnerId;

/** Whether a stream keeps up with events that come at a fixed rate, and how long after its record each event is counted in the store. */
public final class StreamBench {

    private static final int COURSES = 3_000;
    private static final int LEARNERS = 100_000;
    private static final int EVENTS_A_VIEW_MAKES = 5;
    private static final int TOGETHER = 20;
    private static final int CALLERS = 4;
    private static final int MOST_PER_BATCH = 50_000;
    private static final Duration BETWEEN = Duration.ofSeconds(1);
    private static final Duration DUPLICATES_WITHIN = Duration.ofMinutes(5);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Ports ports;
    private final String checkpoint;
    private final double perSecond;
    private final Duration time;
    private final Consumer<String> progress;

    /**
     * What was measured.
     *
     * @param appended the appends of {@value #TOGETHER} events each
     * @param sent events that were appended
     * @param counted of them, when the stream had ended
     * @param duplicates that the stream left out
     * @param batches in which they were
     * @param greatestLag records that a batch left for the next one, in the partition with most of them
     * @param secondsBehind from the last append to the last count
     * @param delay from an event's record to its count in the store
     */
    public record Report(
            Latencies appended,
            long sent,
            long counted,
            long duplicates,
            long batches,
            long greatestLag,
            double secondsBehind,
            Latencies delay) {

        /** The report for people. */
        public String text() {
            return String.format(
                    Locale.ROOT,
                    "stream: broker, store, job and load on this machine%n%s%n%s%n"
                            + "  %,d events sent, %,d counted, %,d duplicates, in %,d batches, which left at most %,d to the next;%n  the last was counted %.1f s after it was sent",
                    appended.line(),
                    delay.line(),
                    sent,
                    counted,
                    duplicates,
                    batches,
                    greatestLag,
                    secondsBehind);
        }
    }

    /**
     * Measures the stream of {@code ports}, whose topic and store nobody else uses.
     *
     * @param checkpoint a URI of a folder
     */
    public StreamBench(Ports ports, String checkpoint, double perSecond, Duration time, Consumer<String> progress) {
        this.ports = ports;
        this.checkpoint = checkpoint;
        this.perSecond = perSecond;
        this.time = time;
        this.progress = progress;
    }

    /** Counts what earlier runs left, then measures. */
    public Report run() throws InterruptedException {
        ports.store().courses().save(courses());
        InteractionLog log = ports.log().interactions();
        append(log, ports.clock().instant(), -1);
        progress.accept("starting Spark, and counting what is there");
        CountActivity counting =
                new CountActivity(ports.store().activity(), ports.store().courses(), false);
        ports.batch().stream().run(request(true), counting::add, told -> {});
        long before = counting.counted();

        Watch watch = new Watch();
        FutureTask<Boolean> stream =
                new FutureTask<>(() -> ports.batch().stream().run(request(false), counting::add, watch), true);
        Thread unused = Thread.ofPlatform().name("stream").start(stream);
        progress.accept(String.format(Locale.ROOT, "%,.0f events a second for %d s", perSecond, time.toSeconds()));
        Instant begin = ports.clock().instant();
        Latencies appended = new LoadGenerator(CALLERS)
                .atRate("appends of 20 events", perSecond / TOGETHER, time, number -> append(log, begin, number));
        long sent = appended.requests() * TOGETHER;
        Instant last = ports.clock().instant();
        watch.endAfter(sent);
        await(stream);
        return new Report(
                appended,
                sent,
                counting.counted() - before,
                watch.duplicates,
                watch.batches,
                watch.greatestLag,
                Duration.between(last, ports.clock().instant()).toMillis() / 1e3,
                Latencies.of("record -> counted in the store", watch.delays, 0, time.toNanos() / 1e9, ""));
    }

    private static void await(FutureTask<Boolean> stream) throws InterruptedException {
        try {
            stream.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException failure) {
            throw new Unavailable("The stream failed: " + failure.getCause(), failure);
        } catch (TimeoutException late) {
            throw new Unavailable("The stream had not counted everything " + PATIENCE.toSeconds() + " s later.", late);
        }
    }

    private StreamRequest request(boolean once) {
        return new StreamRequest(
                ports.streamedLog(), checkpoint, false, once, MOST_PER_BATCH, BETWEEN, DUPLICATES_WITHIN);
    }

    private List<Course> courses() {
        return IntStream.range(0, COURSES)
                .mapToObj(StreamBench::course)
                .map(id -> new Course(
                        id,
                        new LocalizedText(id.value(), ""),
                        LocalizedText.EMPTY,
                        List.of(),
                        "",
                        ports.clock().instant(),
                        false))
                .toList();
    }

    private static CourseId course(long number) {
        return new CourseId("C_" + number % COURSES);
    }

    private static void append(InteractionLog log, Instant at, long number) {
        log.append(LongStream.range(number * TOGETHER, (number + 1) * TOGETHER)
                .mapToObj(i -> new Interaction(
                        new EventId("bench-" + at.getEpochSecond() + "-" + i),
                        new LearnerId("U_" + Math.floorMod(i, LEARNERS)),
                        course(Math.floorMod(i * 7_919, COURSES)),
                        i % EVENTS_A_VIEW_MAKES == 0 ? InteractionKind.ENROL : InteractionKind.VIEW,
                        at))
                .toList());
    }

    /** Adds up what the stream tells, and ends it when it has read as much as was sent. */
    private static final class Watch implements StreamListener {

        private final Histogram delays = new Histogram(3);
        private volatile long enough = Long.MAX_VALUE;
        private volatile long read;
        private volatile long duplicates;
        private volatile long batches;
        private volatile long greatestLag;

        void endAfter(long events) {
            enough = events;
        }

        @Override
        public synchronized void progressed(StreamProgress told) {
            told.delays().forEach((delay, events) -> delays.recordValueWithCount(Math.max(0, delay.toNanos()), events));
            batches = batches + 1;
            duplicates = duplicates + told.duplicates();
            greatestLag = Math.max(greatestLag, told.lag());
            read = read + told.read();
        }

        @Override
        public boolean cancelled() {
            return read >= enough;
        }
    }
}
