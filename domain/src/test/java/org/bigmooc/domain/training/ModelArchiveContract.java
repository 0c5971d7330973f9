package org.bigmooc.domain.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.bigmooc.domain.testing.Eventually;
import org.junit.jupiter.api.Test;

/** What every {@link ModelArchive} does. */
public abstract class ModelArchiveContract {

    private static final ModelVersion ONE = new ModelVersion("sasrec-1");
    private static final ModelVersion TWO = new ModelVersion("sasrec-2");

    /** The archive under test; empty at the beginning of each test. */
    protected abstract ModelArchive archive();

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void holdsNothingAtFirst() {
        assertThat(archive().served()).isEmpty();
        assertThat(archive().files(ONE)).isEmpty();
    }

    @Test
    void keepsTheFilesOfAModelAsTheyAre() {
        byte[] weights = new byte[3_000_001];
        new Random(1).nextBytes(weights);

        archive().keep(ONE, Map.of("card.json", bytes("{}"), "model/weights", weights, "model/empty", new byte[0]));
        archive().keep(TWO, Map.of("card.json", bytes("{2}")));

        assertThat(archive().files(TWO)).isPresent();
        assertThat(archive().files(ONE)).hasValueSatisfying(files -> {
            assertThat(files).containsOnlyKeys("card.json", "model/weights", "model/empty");
            assertThat(files.get("model/weights")).isEqualTo(weights);
            assertThat(files.get("model/empty")).isEmpty();
        });
    }

    @Test
    void staysTheSameWhenAModelIsKeptTwice() {
        archive().keep(ONE, Map.of("card.json", bytes("first")));
        archive().keep(ONE, Map.of("card.json", bytes("first")));

        assertThat(archive().files(ONE))
                .hasValueSatisfying(files -> assertThat(files.get("card.json")).isEqualTo(bytes("first")));
    }

    @Test
    void forgetsAModelThatIsRemoved() {
        archive().keep(ONE, Map.of("card.json", bytes("{1}"), "model/weights", new byte[300_000]));
        archive().keep(TWO, Map.of("card.json", bytes("{2}")));

        archive().remove(ONE);
        archive().remove(ONE);

        assertThat(archive().files(ONE)).isEmpty();
        assertThat(archive().files(TWO)).isPresent();
    }

    @Test
    void keepsAModelAgainThatWasRemoved() {
        archive().keep(ONE, Map.of("card.json", bytes("first")));
        archive().remove(ONE);

        archive().keep(ONE, Map.of("card.json", bytes("again")));

        assertThat(archive().files(ONE))
                .hasValueSatisfying(files -> assertThat(files.get("card.json")).isEqualTo(bytes("again")));
    }

    @Test
    void remembersWhatIsServedInOrder() {
        assertThat(archive().replaceServed(List.of(), List.of(ONE))).isTrue();
        assertThat(archive().replaceServed(List.of(ONE), List.of(ONE, TWO, ONE)))
                .isTrue();

        assertThat(archive().served()).containsExactly(ONE, TWO, ONE);
    }

    @Test
    void refusesAChangeThatExpectedSomethingElse() {
        archive().replaceServed(List.of(), List.of(ONE));

        assertThat(archive().replaceServed(List.of(), List.of(TWO))).isFalse();
        assertThat(archive().replaceServed(List.of(TWO), List.of())).isFalse();

        assertThat(archive().served()).containsExactly(ONE);
    }

    @Test
    void letsOneOfManyThroughWhoChangeAtOnce() {
        AtomicInteger done = new AtomicInteger();

        Eventually.inParallel(4, caller -> {
            if (archive().replaceServed(List.of(), List.of(new ModelVersion("sasrec-" + caller)))) {
                done.incrementAndGet();
            }
        });

        assertThat(done).hasValue(1);
        assertThat(archive().served()).hasSize(1);
    }
}
