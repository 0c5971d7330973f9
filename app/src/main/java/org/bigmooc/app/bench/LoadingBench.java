package org.bigmooc.app.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bigmooc.app.assembly.Ports;
import org.bigmooc.domain.dataset.DatasetSource;
import org.bigmooc.domain.dataset.ImportListener;
import org.bigmooc.domain.dataset.ImportResult;
import org.bigmooc.domain.fault.InvalidInput;
import org.bigmooc.domain.history.BareWrites;
import org.bigmooc.domain.history.HistoryEntry;
import org.bigmooc.domain.history.LearningHistory;
import org.bigmooc.domain.interaction.EventId;
import org.bigmooc.domain.interaction.Interaction;
import org.bigmooc.domain.learner.LearnerId;

/** How fast a data set is loaded into the store, beside the store's own driver writing the same rows. */
public final class LoadingBench {

    private static final int BATCH = 5_000;
    private static final EventId UNUSED = new EventId("bench");

    /**
     * What was measured.
     *
     * @param stored enrolments counted in the store afterwards
     * @param importPerSecond enrolments a second of the whole import, with learners, courses and facts
     * @param extendPerSecond enrolments a second of the histories alone
     * @param barePerSecond the same rows through the driver
     */
    public record Report(
            ImportResult imported, long stored, double importPerSecond, double extendPerSecond, double barePerSecond) {

        /** The report for people. */
        public String text() {
            return String.format(
                    Locale.ROOT,
                    "loading, %,d learners, %,d courses, %,d enrolments; %,d found in the store%n"
                            + "  import, everything           %,10.0f enrolments/s (%.1f s)%n"
                            + "  histories alone              %,10.0f enrolments/s%n"
                            + "  the same rows, bare driver   %,10.0f rows/s%n"
                            + "  histories to bare driver     %10.2f",
                    imported.learners(),
                    imported.courses(),
                    imported.enrolments(),
                    stored,
                    importPerSecond,
                    imported.duration().toMillis() / 1e3,
                    extendPerSecond,
                    barePerSecond,
                    extendPerSecond / barePerSecond);
        }
    }

    private final Ports ports;

    /** Loads into the store of {@code ports}, which nobody else uses. */
    public LoadingBench(Ports ports) {
        this.ports = ports;
    }

    /** Imports, and then writes all histories once more each way: every row is there already, and written all the same. */
    public Report run(DatasetSource source, ImportListener listener) {
        BareWrites bare = ports.store()
                .bareWrites()
                .orElseThrow(() -> new InvalidInput(
                        "no-bare-writes",
                        "store",
                        "This store has no driver to compare with; choose 'store: cassandra'."));
        ImportResult imported = ports.importDataset(source, listener);
        List<List<Interaction>> batches = stored();
        long stored = batches.stream().mapToLong(List::size).sum();
        double extendPerSecond =
                stored / seconds(() -> batches.forEach(ports.store().histories()::extend));
        double barePerSecond = stored / seconds(() -> batches.forEach(bare::write));
        double importPerSecond =
                imported.enrolments() * 1e3 / imported.duration().toMillis();
        return new Report(imported, stored, importPerSecond, extendPerSecond, barePerSecond);
    }

    private static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    /** What the store holds, in batches as an import writes them. */
    private List<List<Interaction>> stored() {
        List<List<Interaction>> batches = new ArrayList<>();
        List<Interaction> batch = new ArrayList<>();
        ports.store().histories().forEach(history -> {
            batch.addAll(interactions(history));
            if (batch.size() >= BATCH) {
                batches.add(List.copyOf(batch));
                batch.clear();
            }
        });
        batches.add(List.copyOf(batch));
        return batches;
    }

    private static List<Interaction> interactions(LearningHistory history) {
        LearnerId learner = history.learner();
        return history.entries().stream()
                .map(entry -> interaction(learner, entry))
                .toList();
    }

    private static Interaction interaction(LearnerId learner, HistoryEntry entry) {
        return new Interaction(UNUSED, learner, entry.course(), entry.kind(), entry.first());
    }
}
