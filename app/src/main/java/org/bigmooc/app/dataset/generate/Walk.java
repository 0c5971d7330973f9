package org.bigmooc.app.dataset.generate;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** One learner's way through the courses: follows a plan, with detours, and changes it when interest drifts or the plan ends. */
final class Walk {

    private static final double DRIFTS = 0.05;
    private static final double MAKES_A_DETOUR = 0.13;
    private static final double DETOUR_STAYS_IN_AREA = 0.5;
    private static final double CHANGES_HABIT = 0.1;
    private static final int TRIES = 8;
    private static final Chance HABIT = Chance.of(0.34, 0.33, 0.33);

    private final CourseGrid grid;
    private final Interests interests;
    private final RandomGenerator random;
    private final BitSet taken = new BitSet();
    private final Deque<Integer> plan = new ArrayDeque<>();
    private Habit habit;
    private Start start;

    Walk(CourseGrid grid, Interests interests, RandomGenerator random) {
        this.grid = grid;
        this.interests = interests;
        this.random = random;
        this.habit = drawHabit();
        this.start = interests.first(random);
        plan.addAll(habit.plan(grid, start));
    }

    /** The course taken next; its prerequisite was taken before. Call at most once a course. */
    int next() {
        double chance = random.nextDouble();
        if (chance < DRIFTS) {
            drift();
        }
        OptionalInt course = chance > 1 - MAKES_A_DETOUR ? detour() : OptionalInt.empty();
        int next = course.orElseGet(this::planned);
        taken.set(next);
        return next;
    }

    private int planned() {
        for (int tries = 0; tries < TRIES; tries++) {
            while (!plan.isEmpty()) {
                int course = plan.remove();
                if (!taken.get(course)) {
                    return course;
                }
            }
            drift();
        }
        return taken.nextClearBit(0);
    }

    private void drift() {
        if (random.nextDouble() < CHANGES_HABIT) {
            habit = drawHabit();
        }
        start = interests.next(start.field(), random);
        plan.clear();
        plan.addAll(habit.plan(grid, start));
    }

    /** The lowest level not yet taken of another strand. */
    private OptionalInt detour() {
        Start aside = random.nextDouble() < DETOUR_STAYS_IN_AREA
                ? interests.nearby(start.field(), random)
                : interests.first(random);
        return IntStream.range(0, Curriculum.LEVELS)
                .mapToObj(level -> aside.course(grid, aside.field(), 0, level))
                .flatMapToInt(OptionalInt::stream)
                .filter(course -> !taken.get(course))
                .findFirst();
    }

    private Habit drawHabit() {
        return List.of(Habit.values()).get(HABIT.draw(random));
    }
}
