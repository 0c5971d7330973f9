package org.bigmooc.ml.sasrec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FullSoftmaxTest {

    private static final int STATES = 300;
    private static final int COURSES = 17;
    private static final int WIDTH = 6;

    private final long[] targets = new Random(5).longs(STATES, 0, COURSES).toArray();

    @Test
    void agreesWithTheGradientsOfTheEngine() {
        try (NDManager manager = Torch.newManager()) {
            NDArray states = random(manager, STATES, 1);
            NDArray courses = random(manager, COURSES, 2);
            double loss = byHand(manager, states, courses);
            float[] stateGradient = takeGradient(states);
            float[] courseGradient = takeGradient(courses);

            float meanLoss = byEngine(manager, states, courses);

            assertThat(loss / STATES).isCloseTo(meanLoss, within(1e-5));
            assertThat(stateGradient).containsExactly(takeGradient(states), within(1e-6f));
            assertThat(courseGradient).containsExactly(takeGradient(courses), within(1e-6f));
        }
    }

    private double byHand(NDManager manager, NDArray states, NDArray courses) {
        FullSoftmax.Result result;
        try (GradientCollector collector = Torch.engine().newGradientCollector()) {
            result = FullSoftmax.of(manager, states, courses, targets);
            collector.backward(result.surrogate());
        }
        courses.getGradient().addi(result.courseGradient());
        return result.loss();
    }

    private float byEngine(NDManager manager, NDArray states, NDArray courses) {
        try (GradientCollector collector = Torch.engine().newGradientCollector()) {
            NDArray logs = states.matMul(courses.transpose()).logSoftmax(1);
            NDArray loss = logs.gather(manager.create(targets, new Shape(STATES, 1)), 1)
                    .mean()
                    .neg();
            collector.backward(loss);
            return loss.getFloat();
        }
    }

    private static NDArray random(NDManager manager, int rows, long seed) {
        Random random = new Random(seed);
        float[] values = new float[rows * WIDTH];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        NDArray array = manager.create(values, new Shape(rows, WIDTH));
        array.setRequiresGradient(true);
        return array;
    }

    private static float[] takeGradient(NDArray array) {
        NDArray gradient = array.getGradient();
        float[] values = gradient.toFloatArray();
        gradient.subi(gradient);
        return values;
    }
}
