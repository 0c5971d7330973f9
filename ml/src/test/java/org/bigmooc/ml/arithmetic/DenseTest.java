package org.bigmooc.ml.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DenseTest {

    @Property(tries = 200)
    void multipliesAsSumsWrittenOutDo(
            @ForAll @IntRange(min = 1, max = 21) int in,
            @ForAll @IntRange(min = 1, max = 40) int out,
            @ForAll @IntRange(min = 0, max = 7) int count,
            @ForAll long seed) {
        check(in, out, count, new Random(seed));
    }

    @ParameterizedTest
    @CsvSource({"5, 1119, 3", "5, 1120, 3", "4, 1121, 2", "3, 2241, 5", "6, 3321, 1"})
    void multipliesLargeMapsPartByPart(int in, int out, int count) {
        check(in, out, count, new Random(1));
    }

    private static void check(int in, int out, int count, Random random) {
        float[][] weights = matrix(out, in, random);
        float[] bias = matrix(1, out, random)[0];
        float[][] x = matrix(count + 2, in, random);
        float[][] y = matrix(count, out, random);
        Dense dense = Dense.ofRows(weights, bias);

        dense.of(x, 1, count + 1, y);

        float[][] allocated = dense.of(x, 1, count + 1);
        assertThat(allocated).hasNumberOfRows(count + 2);
        assertThat(allocated[0]).isNull();
        for (int row = 0; row < count; row++) {
            assertThat(y[row]).containsExactly(writtenOut(weights, bias, x[row + 1]), within(1e-4f));
            assertThat(y[row]).isEqualTo(dense.of(x[row + 1]));
            assertThat(y[row]).isEqualTo(allocated[row + 1]);
        }
    }

    private static float[][] matrix(int rows, int columns, Random random) {
        float[][] matrix = new float[rows][columns];
        for (float[] row : matrix) {
            for (int column = 0; column < columns; column++) {
                row[column] = random.nextFloat() - 0.5f;
            }
        }
        return matrix;
    }

    private static float[] writtenOut(float[][] weights, float[] bias, float[] x) {
        float[] y = new float[bias.length];
        for (int out = 0; out < y.length; out++) {
            double sum = bias[out];
            for (int in = 0; in < x.length; in++) {
                sum += (double) weights[out][in] * x[in];
            }
            y[out] = (float) sum;
        }
        return y;
    }

    @Test
    void countsAMultiplicationAndAnAdditionForEachWeight() {
        assertThat(Dense.ofRows(new float[7][3], new float[7]).operations()).isEqualTo(42);
    }
}
