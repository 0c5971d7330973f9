package org.bigmooc.app.dataset.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** An invented teacher of one strand: the first teaches all of it, the second helps in its upper levels. */
record SampleTeacher(String id, String name, String title, String field, SampleSchool school) {

    static final int OF_A_STRAND = 2;

    private static final int HELPS_FROM_LEVEL = 2;
    private static final int STRANDS_OF_AN_EDITION = Curriculum.FIELDS * Curriculum.STRANDS;
    private static final List<String> TITLES =
            List.of("Thạc sĩ", "Tiến sĩ", "Tiến sĩ", "Phó giáo sư, Tiến sĩ", "Giáo sư, Tiến sĩ");

    /** The teachers of every strand that has a course. */
    static List<SampleTeacher> draw(CourseGrid grid, Curriculum curriculum, RandomGenerator random) {
        List<SampleTeacher> teachers = new ArrayList<>();
        for (int edition = 0; edition < grid.editions(); edition++) {
            for (int strand = 0; strand < STRANDS_OF_AN_EDITION; strand++) {
                int field = strand / Curriculum.STRANDS;
                SampleSchool school = SampleSchool.of(edition, field, strand % Curriculum.STRANDS);
                for (int i = 0; i < OF_A_STRAND; i++) {
                    teachers.add(draw(teachers.size() + 1, curriculum.field(field), school, random));
                }
            }
        }
        return teachers;
    }

    private static SampleTeacher draw(int number, Bilingual field, SampleSchool school, RandomGenerator random) {
        String name = random.nextBoolean() ? VietnameseNames.male(random) : VietnameseNames.female(random);
        return new SampleTeacher("T_" + number, name, Chance.oneOf(TITLES, random), field.vietnamese(), school);
    }

    /** The teachers of a course, among all. */
    static List<SampleTeacher> of(CourseGrid grid, int course, List<SampleTeacher> all) {
        int strand = grid.edition(course) * STRANDS_OF_AN_EDITION
                + grid.field(course) * Curriculum.STRANDS
                + grid.strand(course);
        int teaching = grid.level(course) < HELPS_FROM_LEVEL ? 1 : OF_A_STRAND;
        return all.subList(strand * OF_A_STRAND, strand * OF_A_STRAND + teaching);
    }

    String about() {
        return title + " " + name + " giảng dạy và nghiên cứu về " + field.toLowerCase(Locale.ROOT) + " tại "
                + school.name().vietnamese() + ".";
    }
}
