package org.bigmooc.ml.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SymmetricInverseTest {

    @Property(tries = 30)
    void timesTheMatrixIsTheIdentity(@ForAll @IntRange(min = 1, max = 200) int size, @ForAll long seed) {
        checkIdentity(size, seed);
    }

    @Test
    void isRightBeyondOneTile() {
        checkIdentity(700, 3);
    }

    @Test
    void refusesAMatrixThatIsNotPositiveDefinite() {
        double[][] matrix = {{1, 2}, {2, 1}};

        assertThatThrownBy(() -> SymmetricInverse.invert(matrix)).isInstanceOf(ArithmeticException.class);
    }

    private static void checkIdentity(int size, long seed) {
        double[][] matrix = positiveDefinite(size, seed);
        double[][] inverse = Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new);
        SymmetricInverse.invert(inverse);
        double worst = 0;
        for (int i = 0; i < size; i++) {
            double[] product = new double[size];
            Rows.add(product, inverse[i], matrix, 0, 0, size);
            product[i] -= 1;
            worst = Math.max(worst, Arrays.stream(product).map(Math::abs).max().orElseThrow());
        }
        assertThat(worst).isCloseTo(0, within(1e-9));
    }

    private static double[][] positiveDefinite(int size, long seed) {
        Random random = new Random(seed);
        double[][] matrix = new double[size][size];
        for (int round = 0; round < 5; round++) {
            double[] vector = random.doubles(size).toArray();
            for (int i = 0; i < size; i++) {
                Rows.add(matrix[i], vector[i], vector, 0, size);
            }
        }
        for (int i = 0; i < size; i++) {
            matrix[i][i] += 1;
        }
        return matrix;
    }
}
