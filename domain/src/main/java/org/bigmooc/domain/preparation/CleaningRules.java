package org.bigmooc.domain.preparation;

import org.bigmooc.domain.fault.InvalidInput;

/**
 * What is left out of a data set. The first two are applied in turns until both hold, and so are the last two.
 *
 * @param enrolmentsPerLearner a learner with fewer is left out
 * @param learnersPerCourse a course with fewer is left out
 * @param coursesPerEntity a school, teacher, concept or field of fewer courses is left out of the graph
 * @param triplesPerRelation a relation of the graph with fewer triples is left out
 */
public record CleaningRules(
        int enrolmentsPerLearner, int learnersPerCourse, int coursesPerEntity, int triplesPerRelation) {

    /** The original system's rules. */
    public static final CleaningRules STANDARD = new CleaningRules(5, 5, 5, 25);

    /** Checks the numbers. */
    public CleaningRules {
        atLeastOne("enrolments-per-learner", enrolmentsPerLearner);
        atLeastOne("learners-per-course", learnersPerCourse);
        atLeastOne("courses-per-entity", coursesPerEntity);
        atLeastOne("triples-per-relation", triplesPerRelation);
    }

    private static void atLeastOne(String name, int value) {
        if (value < 1) {
            throw new InvalidInput("invalid-rule", name, name + " is 1 or more, not " + value + ".");
        }
    }
}
