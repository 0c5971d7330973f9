package org.bigmooc.app.dataset.generate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All courses, and the concepts and teachers around them; each course is made when it is asked for. */
final class SampleCatalogue {

    /** One concept is to be understood before another. */
    record ConceptPair(String before, String after) {}

    private static final int FIRST_ID = 600_001;
    private static final Pattern NO_WORD = Pattern.compile("[^a-z0-9]+");

    private final CourseGrid grid;
    private final Curriculum curriculum;
    private final List<SampleTeacher> teachers;

    SampleCatalogue(CourseGrid grid, Curriculum curriculum, RandomGenerator random) {
        this.grid = grid;
        this.curriculum = curriculum;
        this.teachers = SampleTeacher.draw(grid, curriculum, random);
    }

    static String id(int course) {
        return "C_" + (FIRST_ID + course);
    }

    Stream<SampleCourse> courses() {
        return numbers().mapToObj(this::course);
    }

    /** The teachers who have a course. */
    Stream<SampleTeacher> teachers() {
        return courses().flatMap(course -> course.teachers().stream()).distinct();
    }

    /** The names of all concepts, by id. */
    Map<String, String> concepts() {
        Map<String, String> names = new LinkedHashMap<>();
        firstEdition()
                .forEach(course -> subject(course)
                        .concepts()
                        .forEach(concept -> names.putIfAbsent(conceptId(course, concept), concept.together())));
        return names;
    }

    /** A course's concepts, each after the one of the same place in the course before. */
    Stream<ConceptPair> prerequisites() {
        return firstEdition()
                .boxed()
                .flatMap(course -> grid.prerequisite(course).stream()
                        .boxed()
                        .flatMap(before -> pairs(conceptIds(before), conceptIds(course))));
    }

    private static Stream<ConceptPair> pairs(List<String> before, List<String> after) {
        return IntStream.range(0, before.size())
                .mapToObj(i -> new ConceptPair(before.get(i), after.get(i)))
                .filter(pair -> !pair.before().equals(pair.after()));
    }

    private SampleCourse course(int number) {
        int edition = grid.edition(number);
        int field = grid.field(number);
        List<Bilingual> before =
                grid.prerequisite(number).stream().mapToObj(this::name).toList();
        return new SampleCourse(
                id(number),
                name(number),
                Description.of(number, curriculum.area(field), subject(number).concepts(), before),
                curriculum.field(field).english(),
                before.isEmpty() ? "" : before.getFirst().together(),
                conceptIds(number),
                SampleSchool.of(edition, field, grid.strand(number)),
                SampleTeacher.of(grid, number, teachers));
    }

    private Bilingual name(int course) {
        return Edition.name(subject(course).name(), grid.edition(course));
    }

    private Subject subject(int course) {
        return curriculum.subject(grid.field(course), grid.strand(course), grid.level(course));
    }

    private List<String> conceptIds(int course) {
        return subject(course).concepts().stream()
                .map(concept -> conceptId(course, concept))
                .toList();
    }

    /** The same words mean another concept in another field. */
    private String conceptId(int course, Bilingual concept) {
        String field = curriculum.field(grid.field(course)).english();
        return "K_" + slug(concept.english()) + "_" + slug(field);
    }

    private static String slug(String text) {
        return NO_WORD.matcher(VietnameseNames.plain(text).toLowerCase(Locale.ROOT))
                .replaceAll("-");
    }

    private IntStream numbers() {
        return IntStream.range(0, grid.courses());
    }

    private IntStream firstEdition() {
        return numbers().limit(Curriculum.SUBJECTS);
    }
}
