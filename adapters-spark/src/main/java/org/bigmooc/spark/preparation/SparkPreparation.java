package org.bigmooc.spark.preparation;

import java.io.IOException;
import java.util.List;
import org.bigmooc.domain.batch.BatchListener;
import org.bigmooc.domain.dataset.DatasetSource;
import org.bigmooc.domain.fault.InvalidInput;
import org.bigmooc.domain.fault.WorkInterrupted;
import org.bigmooc.domain.preparation.DatasetPreparation;
import org.bigmooc.domain.preparation.Distribution;
import org.bigmooc.domain.preparation.PreparationRequest;
import org.bigmooc.domain.preparation.PreparedDataset;
import org.bigmooc.spark.session.SparkConnection;

/**
 * Prepares on Spark. This process reads the records, in bounded memory, and passes them on; all counting, joining and sorting is done by the
 * executors. Ids, sequences and hashes do not depend on how many there are.
 */
public final class SparkPreparation implements DatasetPreparation {

    private static final double READ = 0.3;
    private static final double CLEANED = 0.6;
    private static final double WRITTEN = 0.8;

    private final SparkConnection connection;

    /** Prepares on this connection. */
    public SparkPreparation(SparkConnection connection) {
        this.connection = connection;
    }

    @Override
    public PreparedDataset prepare(PreparationRequest request, DatasetSource source, BatchListener listener) {
        listener.progressed(0, "starting Spark");
        return connection.work("The data set cannot be prepared", listener::cancelled, () -> {
            try (OutcomeFolder folder = OutcomeFolder.begin(connection.session(), request)) {
                return prepare(request, source, listener, folder);
            }
        });
    }

    private PreparedDataset prepare(
            PreparationRequest request, DatasetSource source, BatchListener listener, OutcomeFolder folder)
            throws IOException {
        Effects effects = new Effects();
        RawTables raw = read(request, source, listener, folder, effects);
        step(listener, READ, "cleaning");
        CleanTables clean = new Cleaning(request.rules(), effects, folder.scratch()).clean(raw);
        refuseNothing(effects);
        step(listener, CLEANED, "writing");
        List<PreparedDataset.Table> tables = folder.write(clean);
        step(listener, WRITTEN, "profiling");
        List<Distribution> profile = new Profile(folder.written()).distributions();
        PreparedDataset outcome =
                new PreparedDataset(request.run(), folder.location(), request.rules(), effects.all(), tables, profile);
        folder.publish(outcome);
        listener.progressed(1, "done");
        return outcome;
    }

    private RawTables read(
            PreparationRequest request,
            DatasetSource source,
            BatchListener listener,
            OutcomeFolder folder,
            Effects effects) {
        Staging staging = new Staging(connection.session(), folder.scratch().folder("raw"), request.topics(), read -> {
            double part = source.bytesTotal() == 0 ? 0 : (double) source.bytesRead() / source.bytesTotal();
            step(listener, part * READ, "reading, %,d enrolments".formatted(read));
        });
        source.read(staging);
        return staging.finish(effects);
    }

    private static void step(BatchListener listener, double fraction, String step) {
        if (listener.cancelled()) {
            throw new WorkInterrupted("Stopped. Nothing was kept; start it again to begin anew.");
        }
        listener.progressed(fraction, step);
    }

    private static void refuseNothing(Effects effects) {
        if (effects.last("enrolments") == 0) {
            throw new InvalidInput(
                    "nothing-left",
                    "rules",
                    "The rules leave no enrolment of " + effects.first("enrolments")
                            + ". Ask for fewer enrolments per learner or learners per course.");
        }
    }
}
