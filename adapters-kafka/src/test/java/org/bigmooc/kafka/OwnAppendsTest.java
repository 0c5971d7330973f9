package org.bigmooc.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bigmooc.domain.testing.Samples.enrol;

import org.junit.jupiter.api.Test;

class OwnAppendsTest {

    private final OwnAppends own = new OwnAppends(2);

    @Test
    void givesWhatLiesBeforeAPlaceOnce() {
        own.add(0, 5, enrol("U_1", "C_1", 1));
        own.add(0, 7, enrol("U_1", "C_2", 2));
        own.add(1, 5, enrol("U_2", "C_1", 1));

        assertThat(own.before(0, 5)).isEmpty();
        assertThat(own.before(0, 7)).containsExactly(enrol("U_1", "C_1", 1));
        assertThat(own.before(0, 8)).containsExactly(enrol("U_1", "C_2", 2));
        assertThat(own.before(0, 8)).isEmpty();
        assertThat(own.before(2, 8)).isEmpty();
    }

    @Test
    void letsTheOldestOfAPartitionGoWhenItIsFull() {
        own.add(0, 1, enrol("U_1", "C_1", 1));
        own.add(0, 2, enrol("U_1", "C_2", 2));
        own.add(0, 3, enrol("U_1", "C_3", 3));

        assertThat(own.before(0, 4)).containsExactly(enrol("U_1", "C_2", 2), enrol("U_1", "C_3", 3));
    }
}
