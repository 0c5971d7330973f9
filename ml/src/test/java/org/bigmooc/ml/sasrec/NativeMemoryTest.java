package org.bigmooc.ml.sasrec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.bigmooc.ml.sasrec.PackedBatch.Sequence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class NativeMemoryTest {

    private static final int STEPS = 150;

    /** A quarter of the logits of a batch; what Java itself still grows by is far less. */
    private static final int SMALLEST_LEAK_KILOBYTES = 400;

    @Test
    @EnabledOnOs(OS.LINUX)
    void hundredsOfStepsDoNotGrowTheProcess() throws IOException {
        SasRecWeights weights = Samples.weights(new SasRecShape(1_000, 32, 2, 1, 32, 20), 1);
        Sequence sequence = Samples.asking(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        PackedBatch batch = PackedBatch.of(Collections.nCopies(20, List.of(sequence, sequence)), 20);
        try (TrainingStep step =
                new TrainingStep(Samples.CONFIG, weights, AdamW.State.initial(weights.values().length))) {
            learn(step, batch);
            long before = residentKilobytes();
            learn(step, batch);

            assertThat(residentKilobytes() - before).as("kB grown").isLessThan(STEPS * SMALLEST_LEAK_KILOBYTES);
        }
    }

    private static void learn(TrainingStep step, PackedBatch batch) {
        for (int i = 0; i < STEPS; i++) {
            step.learn(batch, 1e-3, i);
        }
    }

    private static long residentKilobytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }
}
