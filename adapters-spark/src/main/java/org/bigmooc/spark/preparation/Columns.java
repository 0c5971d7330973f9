package org.bigmooc.spark.preparation;

/** The names of the tables' columns, and the relations of the graph. */
final class Columns {

    static final String COURSE = "course";
    static final String LEARNER = "learner";
    static final String ID = "id";
    static final String ENTRY = "entry";
    static final String POSITION = "position";
    static final String AT = "at";
    static final String NAME = "name";
    static final String NAME_VI = "name_vi";
    static final String ABOUT = "about";
    static final String ABOUT_VI = "about_vi";
    static final String GENDER = "gender";
    static final String YEAR_OF_BIRTH = "year_of_birth";
    static final String SCHOOL = "school";
    static final String RELATION = "relation";
    static final String ENTITY = "entity";
    static final String COURSES = "courses";
    static final String ENROLMENTS = "enrolments";
    static final String TRAINING = "training";
    static final String VALIDATION = "validation";
    static final String TEST = "test";

    /** The relation of a course to a field; the others are named like the kinds of {@code CourseLink}. */
    static final String FIELD = "field";

    static final String TOPIC = "topic";

    private Columns() {}
}
