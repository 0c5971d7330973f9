package org.bigmooc.app.bench;

import java.time.Duration;
import java.util.Locale;
import org.bigmooc.app.assembly.Ports;
import org.bigmooc.domain.training.Dataset;
import org.bigmooc.domain.training.ModelCard;
import org.bigmooc.domain.training.TrainingListener;
import org.bigmooc.domain.training.TrainingRequest;

/** What replicas of a training make of their time, against one process: both make the same passes over the same data. */
public final class TrainingBench {

    private final Ports ports;
    private final int replicas;

    /**
     * What was measured.
     *
     * @param alone the model that one process trained
     * @param together the one that replicas trained, the CPU time being that of all of them and of the process that leads them
     * @param ratio passes over the data in a second of CPU time, of the replicas against one process
     * @param difference of test NDCG@10, likewise
     */
    public record Report(int replicas, ModelCard alone, ModelCard together, double ratio, double difference) {

        /** The report for people. */
        public String text() {
            return String.format(
                    Locale.ROOT,
                    "training: %s on %,d learners, %,d courses, %,d enrolments%n%s%n%s%n"
                            + "  throughput per CPU second %.2f of one process; test NDCG@10 %+.4f",
                    alone.model(),
                    alone.learners(),
                    alone.courses(),
                    alone.enrolments(),
                    line("one process", alone),
                    line(replicas + " replicas", together),
                    ratio,
                    difference);
        }

        private static String line(String name, ModelCard card) {
            return String.format(
                    Locale.ROOT,
                    "  %-12s %s  test NDCG@10 %.4f  %.1f s, %.1f s of CPU",
                    name,
                    card.version(),
                    card.test().ndcgAt10(),
                    seconds(card.duration()),
                    seconds(card.cpu()));
        }

        private static double seconds(Duration duration) {
            return duration.toNanos() / 1e9;
        }
    }

    /** Trains on what the store of {@code ports} holds. */
    public TrainingBench(Ports ports, int replicas) {
        this.ports = ports;
        this.replicas = replicas;
    }

    /** Trains twice; the models are published and not served. */
    public Report run(TrainingRequest request, TrainingListener listener) {
        Dataset dataset = ports.readDataset().read();
        ModelCard alone = ports.engine().trainer().train(request, dataset, listener);
        ModelCard together = ports.replicatedTrainer(replicas).train(request, dataset, listener);
        return new Report(
                replicas,
                alone,
                together,
                alone.cpu().toNanos() / (double) together.cpu().toNanos(),
                together.test().ndcgAt10() - alone.test().ndcgAt10());
    }
}
