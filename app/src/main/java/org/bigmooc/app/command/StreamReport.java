package org.bigmooc.app.command;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.HdrHistogram.Histogram;
import org.bigmooc.domain.activity.CountActivity;
import org.bigmooc.domain.activity.CourseCount;
import org.bigmooc.domain.activity.FieldCount;
import org.bigmooc.domain.activity.ListQuality;
import org.bigmooc.domain.activity.SeeActivity;
import org.bigmooc.domain.batch.StreamListener;
import org.bigmooc.domain.batch.StreamProgress;
import org.bigmooc.domain.interaction.InteractionKind;

/** Tells how a stream goes on, a line now and then, and what it did. */
final class StreamReport implements StreamListener {

    private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);
    private static final int COURSES = 10;
    private static final int DIGITS = 3;

    private final PrintWriter err;
    private final Interruption interruption;
    private final Clock clock;
    private final Histogram allDelays = new Histogram(DIGITS);
    private Histogram delays = new Histogram(DIGITS);
    private Instant lastLine;
    private long batches;
    private long read;
    private long readSinceLine;
    private long duplicates;
    private long unreadable;

    /**
     * What a stream did, and what the store holds now.
     *
     * @param batches of this run
     * @param read records
     * @param counted events
     * @param duplicates events that were left out because they were there before
     * @param unreadable records that nobody understands
     * @param unknownCourse events of courses that the catalogue does not have
     * @param delayMillis from an event's record to its count in the store, by percentile
     * @param totals of all runs since the stream began, by kind
     * @param fields the same by field
     * @param trending the courses with most enrolments in the last 24 hours
     * @param quality how good the lists were that learners were served since the stream began, by model version
     * @param learning how many enrolments were learned and left out in this run, and how often the model in service was replaced; empty if
     *     it did not learn
     */
    record Outcome(
            long batches,
            long read,
            long counted,
            long duplicates,
            long unreadable,
            long unknownCourse,
            Map<String, Long> delayMillis,
            Map<InteractionKind, Long> totals,
            List<FieldCount> fields,
            List<CourseCount> trending,
            List<ListQuality> quality,
            Map<String, Long> learning) {

        String text() {
            StringBuilder text = new StringBuilder(String.format(
                    Locale.ROOT,
                    "%,d records in %,d batches: %,d events counted; passed over: %,d duplicates, %,d unreadable, %,d of unknown courses%n"
                            + "from the record to the store: p50 %,d ms, p99 %,d ms%n",
                    read,
                    batches,
                    counted,
                    duplicates,
                    unreadable,
                    unknownCourse,
                    delayMillis.getOrDefault("p50", 0L),
                    delayMillis.getOrDefault("p99", 0L)));
            text.append("since the stream began: ").append(totals).append("\n");
            text.append("enrolled in most in the last 24 hours:");
            trending.forEach(one -> text.append(
                    String.format(Locale.ROOT, "%n  %-24s %,d", one.course().value(), one.count())));
            text.append(qualityText());
            if (!learning.isEmpty()) {
                text.append(String.format(
                        Locale.ROOT,
                        "%n%,d enrolments learned, %,d left out; put in service: %,d versions that had learned on",
                        learning.getOrDefault("learned", 0L),
                        learning.getOrDefault("left-out", 0L),
                        learning.getOrDefault("swaps", 0L)));
            }
            return text.toString();
        }

        private String qualityText() {
            if (quality.isEmpty()) {
                return "";
            }
            return quality.stream()
                    .map(Outcome::line)
                    .collect(Collectors.joining(
                            "",
                            String.format(
                                    Locale.ROOT,
                                    "%nserved lists, and where the next enrolment stood:%n  %-40s %9s %7s %7s %7s %8s %7s",
                                    "model version",
                                    "compared",
                                    "HR@1",
                                    "HR@5",
                                    "HR@10",
                                    "NDCG@10",
                                    "MRR"),
                            ""));
        }

        private static String line(ListQuality one) {
            return String.format(
                    Locale.ROOT,
                    "%n  %-40s %,9d %7.4f %7.4f %7.4f %8.4f %7.4f",
                    one.list(),
                    one.lists(),
                    one.hitRateAt1(),
                    one.hitRateAt5(),
                    one.hitRateAt10(),
                    one.ndcgAt10(),
                    one.mrr());
        }
    }

    StreamReport(PrintWriter err, Interruption interruption, Clock clock) {
        this.err = err;
        this.interruption = interruption;
        this.clock = clock;
        this.lastLine = clock.instant();
    }

    @Override
    public boolean cancelled() {
        return interruption.requested();
    }

    @Override
    public void progressed(StreamProgress progress) {
        batches++;
        read += progress.read();
        readSinceLine += progress.read();
        duplicates += progress.duplicates();
        unreadable += progress.unreadable();
        progress.delays().forEach(this::record);
        Duration since = Duration.between(lastLine, clock.instant());
        if (since.compareTo(BETWEEN_LINES) >= 0) {
            line(progress, since);
        }
    }

    private void record(Duration delay, long events) {
        long millis = Math.max(0, delay.toMillis());
        delays.recordValueWithCount(millis, events);
        allDelays.recordValueWithCount(millis, events);
    }

    private void line(StreamProgress progress, Duration since) {
        err.printf(
                Locale.ROOT,
                "batch %,d: %,.0f events/s, in the store after p50 %,d ms, p99 %,d ms, lag %,d%n",
                progress.batch(),
                readSinceLine * 1e3 / since.toMillis(),
                delays.getValueAtPercentile(50),
                delays.getValueAtPercentile(99),
                progress.lag());
        err.flush();
        delays = new Histogram(DIGITS);
        readSinceLine = 0;
        lastLine = clock.instant();
    }

    /** What was done in all. */
    Outcome outcome(CountActivity counting, SeeActivity activity, Map<String, Long> learning) {
        return new Outcome(
                batches,
                read,
                counting.counted(),
                duplicates,
                unreadable,
                counting.passedOver(),
                Map.of(
                        "p50", allDelays.getValueAtPercentile(50),
                        "p99", allDelays.getValueAtPercentile(99)),
                activity.kinds(),
                activity.fields(),
                activity.trending().stream().limit(COURSES).toList(),
                activity.quality(),
                learning);
    }
}
