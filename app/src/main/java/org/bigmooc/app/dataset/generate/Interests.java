package org.bigmooc.app.dataset.generate;

import java.util.random.RandomGenerator;

/** What learners turn to: a few fields, strands and editions are popular, most are not, and interest moves on to related fields. */
final class Interests {

    private static final double STAYS_NEAR = 0.7;
    private static final double STAYS_IN_AREA = 0.9;

    /** Fields by popularity: spread over the areas, since a step of 7 meets all 20 of them once. */
    private static final int STEP = 7;

    private static final Chance FIELD_RANK = Chance.zipf(Curriculum.FIELDS, 0.9);
    private static final Chance STRAND = Chance.of(0.55, 0.30, 0.15);

    private final Chance edition;

    Interests(CourseGrid grid) {
        this.edition = Chance.zipf(grid.editions(), 1.1);
    }

    /** The field that comes after this one in its area; after the last, the first. */
    static int neighbour(int field) {
        int area = field / Curriculum.FIELDS_OF_AN_AREA;
        return area * Curriculum.FIELDS_OF_AN_AREA + (field + 1) % Curriculum.FIELDS_OF_AN_AREA;
    }

    /** Where a new learner begins. */
    Start first(RandomGenerator random) {
        return start(popularField(random), random);
    }

    /** Where a learner of a field goes next: mostly to its neighbour, else within the area, seldom anywhere. */
    Start next(int field, RandomGenerator random) {
        double chance = random.nextDouble();
        if (chance < STAYS_NEAR) {
            return start(neighbour(field), random);
        }
        return chance < STAYS_IN_AREA ? nearby(field, random) : first(random);
    }

    /** Somewhere in the area of a field. */
    Start nearby(int field, RandomGenerator random) {
        int area = field / Curriculum.FIELDS_OF_AN_AREA;
        return start(area * Curriculum.FIELDS_OF_AN_AREA + random.nextInt(Curriculum.FIELDS_OF_AN_AREA), random);
    }

    private Start start(int field, RandomGenerator random) {
        return new Start(edition.draw(random), field, STRAND.draw(random));
    }

    private static int popularField(RandomGenerator random) {
        return FIELD_RANK.draw(random) * STEP % Curriculum.FIELDS;
    }
}
