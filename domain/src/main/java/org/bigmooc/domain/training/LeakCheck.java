package org.bigmooc.domain.training;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import org.bigmooc.domain.fault.InvalidInput;

/** Refuses figures that would be too good because a model has seen, or is shown, what it is asked for. */
public final class LeakCheck {

    private static final String CODE = "leak";

    private LeakCheck() {}

    /**
     * Checks every learner of a split.
     *
     * @throws InvalidInput naming the first learner whose held-out courses are not held out
     */
    public static void split(DatasetSplit split) {
        for (int learner = 0; learner < split.learners(); learner++) {
            if (split.testTarget(learner) != DatasetSplit.NONE) {
                String name = split.dataset().learners().get(learner).value();
                training(name, split.training(learner), split.validationTarget(learner), split.testTarget(learner));
                input(name, split.testHistory(learner), split.testTarget(learner));
            }
        }
    }

    /**
     * Checks what is learned from.
     *
     * @throws InvalidInput if a held-out course is among the courses learned from
     */
    static void training(String learner, int[] training, int validationTarget, int testTarget) {
        refuse(
                contains(training, validationTarget),
                "the validation course of " + learner + " is in the training part");
        refuse(contains(training, testTarget), "the test course of " + learner + " is in the training part");
    }

    /**
     * Checks what a model reads before it answers.
     *
     * @throws InvalidInput if the course asked for is among the courses read
     */
    public static void input(String learner, int[] history, int target) {
        refuse(contains(history, target), "the course asked for is in the history that the model reads of " + learner);
    }

    /**
     * Checks that a published model was trained on this data and this split of it.
     *
     * @throws InvalidInput if it may have learned from courses that are held out here
     */
    public static void card(ModelCard card, DatasetSplit split) {
        String here = split.dataset().hash();
        int targets = targets(split);
        refuse(
                !card.dataHash().equals(here),
                String.format(
                        Locale.ROOT,
                        "%s was trained on other data (%.8s) than is measured (%.8s) and may have learned what is held out;"
                                + " train it again with 'train --model %s'",
                        card.version(),
                        card.dataHash(),
                        here,
                        card.model()));
        refuse(
                card.test().targets() != targets || card.validation().targets() != targets,
                String.format(
                        Locale.ROOT,
                        "%s was trained on a split with %d held-out courses, and this one has %d; train it again with 'train --model %s'",
                        card.version(),
                        card.test().targets(),
                        targets,
                        card.model()));
    }

    private static int targets(DatasetSplit split) {
        return (int) IntStream.range(0, split.learners())
                .filter(learner -> split.testTarget(learner) != DatasetSplit.NONE)
                .count();
    }

    private static boolean contains(int[] courses, int wanted) {
        return Arrays.stream(courses).anyMatch(course -> course == wanted);
    }

    private static void refuse(boolean leak, String what) {
        if (leak) {
            throw new InvalidInput(CODE, "data", "Leak: " + what + ".");
        }
    }
}
