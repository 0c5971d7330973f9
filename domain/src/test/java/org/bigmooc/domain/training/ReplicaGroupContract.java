package org.bigmooc.domain.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every way that replicas have to each other keeps to. */
public abstract class ReplicaGroupContract {

    /** What each of so many replicas gives, in their order. */
    protected abstract <T> List<T> together(int count, Function<ReplicaGroup, T> replica);

    @ParameterizedTest
    @CsvSource({"1, 5", "2, 1", "2, 100000", "3, 2", "3, 1000", "5, 4001"})
    void aSumIsTheSameEverywhereToTheBit(int count, int length) {
        List<float[]> sums = together(count, group -> {
            float[] values = values(group.place(), length);
            group.sum(values);
            return values;
        });

        float[] expected = new float[length];
        for (int place = 0; place < count; place++) {
            float[] added = values(place, length);
            for (int i = 0; i < length; i++) {
                expected[i] += added[i];
            }
        }
        assertThat(sums).hasSize(count);
        assertThat(sums.getFirst()).containsExactly(expected, offset(1e-5f));
        assertThat(sums).allMatch(sum -> Arrays.equals(sum, sums.getFirst()));
    }

    private static float[] values(int place, int length) {
        Random random = new Random(place);
        float[] values = new float[length];
        for (int i = 0; i < length; i++) {
            values[i] = random.nextFloat();
        }
        return values;
    }

    @Test
    void nothingCanBeSummedToo() {
        assertThat(together(2, group -> {
                    group.sum(new float[0]);
                    return group.place();
                }))
                .containsExactly(0, 1);
    }

    @Test
    void whatOneSaysAllHear() {
        assertThat(together(3, group -> List.of(group.any(group.place() == 1), group.any(false))))
                .containsOnly(List.of(true, false));
    }

    @Test
    void replicasThatDifferInOneBitFindOut() {
        long sum = 0xFEDCBA9876543210L;

        assertThat(together(3, group -> {
                    group.agree(sum);
                    return true;
                }))
                .containsOnly(true);
        assertThatThrownBy(() -> together(3, group -> {
                    group.agree(group.place() == 2 ? sum ^ 1 : sum);
                    return true;
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("is not what replica");
    }
}
