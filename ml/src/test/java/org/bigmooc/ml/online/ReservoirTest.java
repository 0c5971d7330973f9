package org.bigmooc.ml.online;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReservoirTest {

    private static Reservoir offered(int examples, long seed) {
        Reservoir reservoir = new Reservoir(100, seed);
        for (int i = 0; i < examples; i++) {
            int next = i;
            reservoir.offer(() -> new Example(new int[] {0}, next));
        }
        return reservoir;
    }

    private static List<Integer> drawn(Reservoir reservoir) {
        return reservoir.draw(1_000).stream().map(Example::next).toList();
    }

    @Test
    void neverHoldsMoreThanItsCapacity() {
        assertThat(offered(60, 1).size()).isEqualTo(60);
        assertThat(offered(10_000, 1).size()).isEqualTo(100);
    }

    @Test
    void keepsOldAndNewAlike() {
        double mean = drawn(offered(10_000, 1)).stream()
                .mapToInt(next -> next)
                .average()
                .orElseThrow();

        assertThat(mean).isBetween(4_000.0, 6_000.0);
    }

    @Test
    void theSeedDecidesWhatIsKeptAndDrawn() {
        List<Integer> first = drawn(offered(10_000, 1));

        assertThat(drawn(offered(10_000, 1))).isEqualTo(first);
        assertThat(drawn(offered(10_000, 2))).isNotEqualTo(first);
    }

    @Test
    void drawsNothingFromNothing() {
        assertThat(new Reservoir(10, 1).draw(5)).isEmpty();
    }
}
