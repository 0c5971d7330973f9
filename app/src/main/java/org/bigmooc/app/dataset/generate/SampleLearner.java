package org.bigmooc.app.dataset.generate;

import java.util.random.RandomGenerator;

/** A row of {@code user.csv}; what a learner did not tell is empty, and a gender is 1 for male, 2 for female and 0 for not told. */
record SampleLearner(String id, String name, int gender, String yearOfBirth, String school) {

    private static final double TELLS_GENDER = 0.95;
    private static final double TELLS_YEAR = 0.93;
    private static final double TELLS_SCHOOL = 0.7;
    private static final int YOUNGEST = 2008;
    private static final int OLDEST = 1960;
    private static final double YEARS_ABOVE_YOUNGEST = 9;

    static SampleLearner draw(int number, RandomGenerator random) {
        boolean male = random.nextBoolean();
        String name = male ? VietnameseNames.male(random) : VietnameseNames.female(random);
        int gender = random.nextDouble() < TELLS_GENDER ? (male ? 1 : 2) : 0;
        String year = random.nextDouble() < TELLS_YEAR ? year(random) : "";
        String school = random.nextDouble() < TELLS_SCHOOL
                ? Chance.oneOf(SampleSchool.ALL, random).name().vietnamese()
                : "";
        return new SampleLearner("U_" + number, name, gender, year, school);
    }

    private static String year(RandomGenerator random) {
        int years = (int) Chance.exponential(random, YEARS_ABOVE_YOUNGEST);
        return Integer.toString(Math.max(OLDEST, YOUNGEST - years));
    }
}
