package org.bigmooc.app.command;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.bigmooc.app.assembly.FolderLock;
import org.bigmooc.app.assembly.Ports;
import org.bigmooc.app.assembly.RunningService;
import org.bigmooc.app.bootstrap.Bootstrap;
import org.bigmooc.app.configuration.Configuration;
import org.bigmooc.app.dataset.DatasetFolder;
import org.bigmooc.domain.access.ManageApiKeys;
import org.bigmooc.domain.fault.BigMoocException;
import org.bigmooc.domain.fault.WorkInterrupted;
import org.bigmooc.domain.learner.Learner;
import org.bigmooc.domain.learner.LearnerId;
import org.bigmooc.domain.training.TrainModel;
import org.bigmooc.domain.training.TrainingListener;
import org.bigmooc.domain.training.TrainingRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code demo}: a site with sample courses and learners that anybody on this machine can sign in as. */
@Command(
        name = "demo",
        description = {
            "Serves a demonstration on this machine: imports the sample data if the data folder is empty, lets anybody sign in as a",
            "sample learner, and trains a sequence model in the background if none is in service."
        })
final class DemoCommand implements Callable<Integer> {

    static final int SAMPLE_LEARNERS = 12;
    static final String KEY_NAME = "demo";
    /** The sample is small: many small steps, where large data wants few large ones. */
    private static final TrainingRequest TRAINING =
            new TrainingRequest("sasrec", 42, Map.of("epochs", "30", "rows", "16", "patience", "10"), true);

    private final Clock clock;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Mixin
    private AddressOptions address = new AddressOptions();

    DemoCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws InterruptedException {
        Configuration configuration = address.of(common.logging(common.configuration()));
        try (Interruption interruption = Interruption.watch();
                Ports ports = common.ports(configuration, clock)) {
            importSampleIfEmpty(ports, interruption);
            String key = new ManageApiKeys(ports.store().apiKeys(), clock, new SecureRandom()).issue(KEY_NAME);
            try (RunningService service = RunningService.start(configuration, ports, sampleLearners(ports))) {
                welcome(service, key);
                Thread training = trainIfNeeded(ports, configuration, interruption);
                service.awaitStop();
                training.join();
            }
        }
        return ExitCode.OK;
    }

    private void importSampleIfEmpty(Ports ports, Interruption interruption) {
        if (ports.store().courses().current().size() == 0) {
            Path sample = Path.of(System.getProperty(Bootstrap.HOME, "."), "data", "sample");
            try (ImportBar bar = new ImportBar("Importing the sample", common.err(), interruption)) {
                ports.importDataset(DatasetFolder.open(sample), bar);
            }
        }
    }

    private static List<LearnerId> sampleLearners(Ports ports) {
        return ports.store().learners().first(SAMPLE_LEARNERS).stream()
                .map(Learner::id)
                .toList();
    }

    private void welcome(RunningService service, String key) {
        common.err().println("BigMOOC demonstrates " + service.address());
        common.err()
                .println("  API: curl -H 'Authorization: Bearer " + key + "' " + service.address()
                        + "api/v1/courses   (described at " + service.address() + "api)");
        common.err().println("  Stop it with Ctrl-C.");
        common.err().flush();
    }

    /** The site answers from live statistics until the model is there. */
    private Thread trainIfNeeded(Ports ports, Configuration configuration, Interruption interruption) {
        Thread training = new Thread(() -> train(ports, configuration, interruption), "training");
        if (ports.registry().current().isEmpty()) {
            training.start();
        }
        return training;
    }

    @SuppressWarnings("try") // the lock only has to be held
    private void train(Ports ports, Configuration configuration, Interruption interruption) {
        try (FolderLock lock = FolderLock.take(configuration.data(), "train")) {
            TrainModel.Trained trained =
                    ports.trainModel(ports.engine().trainer()).train(TRAINING, quiet(interruption));
            say(trained.decision().sentence());
        } catch (WorkInterrupted stopped) {
            say("The training was stopped; it goes on at the next start.");
        } catch (BigMoocException failure) {
            say("No model was trained: " + failure.sentence());
        }
    }

    private static TrainingListener quiet(Interruption interruption) {
        return new TrainingListener() {
            @Override
            public void progressed(org.bigmooc.domain.training.TrainingProgress progress) {
                // the log of a service is no place for a bar
            }

            @Override
            public boolean cancelled() {
                return interruption.requested();
            }
        };
    }

    private void say(String sentence) {
        common.err().println(sentence);
        common.err().flush();
    }
}
