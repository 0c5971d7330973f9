package org.bigmooc.spark.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bigmooc.domain.fault.InvalidInput;
import org.bigmooc.domain.training.ReplicaOutcome;
import org.junit.jupiter.api.Test;

class SentOutcomeTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private static SentOutcome of(String process, Map<String, byte[]> files) {
        return new SentOutcome(true, new HashMap<>(files), process, SECOND, null);
    }

    private static SentOutcome arrived(SentOutcome sent) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ObjectOutputStream(bytes).writeObject(sent);
        return (SentOutcome) new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
    }

    @Test
    void eachProcessButThisOneCostsOnce() {
        SentOutcome here = SentOutcome.of(new ReplicaOutcome(true, Map.of(), Duration.ofHours(1)), true);

        ReplicaOutcome together = SentOutcome.together(
                List.of(of("1@a", Map.of("model", new byte[3])), of("1@a", Map.of()), of("1@b", Map.of()), here));

        assertThat(together.cpu()).isEqualTo(SECOND.multipliedBy(2));
        assertThat(together.files()).containsOnlyKeys("model");
    }

    @Test
    void whyATrainingCannotGoOnArrivesAsWhatItIs() throws IOException, ClassNotFoundException {
        InvalidInput diverged = new InvalidInput("training-diverged", "learning-rate", "Try a lower learning-rate.");
        List<SentOutcome> replicas = List.of(of("1@a", Map.of()), arrived(SentOutcome.refused(diverged)));

        assertThatThrownBy(() -> SentOutcome.together(replicas))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refusal -> assertThat(refusal.field()).isEqualTo("learning-rate"))
                .hasMessage("Try a lower learning-rate.");
    }
}
