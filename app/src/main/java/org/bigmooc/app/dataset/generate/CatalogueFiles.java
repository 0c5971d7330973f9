package org.bigmooc.app.dataset.generate;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bigmooc.app.dataset.generate.SampleCatalogue.ConceptPair;

/** Writes the files about courses. */
final class CatalogueFiles {

    private record SchoolLine(
            String id, String name, @JsonProperty("name_en") String nameEn, String about) {
        static SchoolLine of(SampleSchool school) {
            return new SchoolLine(
                    school.id(), school.name().vietnamese(), school.name().english(), school.about());
        }
    }

    private record TeacherLine(
            String id,
            String name,
            @JsonProperty("name_en") String nameEn,
            String about,
            @JsonProperty("job_title") String jobTitle,
            @JsonProperty("org_name") String orgName) {
        static TeacherLine of(SampleTeacher teacher) {
            return new TeacherLine(
                    teacher.id(),
                    teacher.name(),
                    VietnameseNames.plain(teacher.name()),
                    teacher.about(),
                    teacher.title(),
                    teacher.school().name().vietnamese());
        }
    }

    private record ConceptLine(String id, String name) {}

    private record PrerequisiteLine(
            String c1,
            String c2,
            @JsonProperty("ground_truth") int groundTruth) {
        static PrerequisiteLine of(ConceptPair pair) {
            return new PrerequisiteLine(pair.before(), pair.after(), 1);
        }
    }

    private interface Content {
        void write(TextFile file);
    }

    private final ObjectMapper json = new ObjectMapper();
    private final Path folder;

    CatalogueFiles(Path folder) {
        this.folder = folder;
    }

    void write(SampleCatalogue catalogue) throws IOException {
        write("course.csv", file -> courses(catalogue, file));
        write("course_map.csv", file -> map(catalogue, file));
        write("course-field.txt", file -> catalogue.courses().forEach(c -> file.pair(c.id(), c.field())));
        write(
                "course-school.txt",
                file -> catalogue
                        .courses()
                        .forEach(
                                course -> file.pair(course.id(), course.school().id())));
        write(
                "course-teacher.txt",
                file -> catalogue
                        .courses()
                        .forEach(course -> course.teachers().forEach(teacher -> file.pair(course.id(), teacher.id()))));
        write(
                "concept-course.txt",
                file -> catalogue
                        .courses()
                        .forEach(course -> course.concepts().forEach(concept -> file.pair(concept, course.id()))));
        lines("school.json", SampleSchool.ALL.stream(), SchoolLine::of);
        lines("teacher.json", catalogue.teachers(), TeacherLine::of);
        lines(
                "concept.json",
                catalogue.concepts().entrySet().stream(),
                concept -> new ConceptLine(concept.getKey(), concept.getValue()));
        lines("prerequisite.json", catalogue.prerequisites(), PrerequisiteLine::of);
    }

    private static void courses(SampleCatalogue catalogue, TextFile file) {
        file.row("id", "name", "field", "about", "name_vn", "about_vn", "prerequisites");
        catalogue
                .courses()
                .forEach(course -> file.row(
                        course.id(),
                        course.name().english(),
                        course.field(),
                        course.about().english(),
                        course.name().vietnamese(),
                        course.about().vietnamese(),
                        course.prerequisites()));
    }

    private static void map(SampleCatalogue catalogue, TextFile file) {
        file.row("course_id", "mapped_id");
        int[] next = {0};
        catalogue.courses().forEach(course -> file.row(course.id(), next[0]++));
    }

    private <T> void lines(String name, Stream<T> things, Function<T, Record> line) throws IOException {
        write(name, file -> things.forEach(thing -> file.line(json(line.apply(thing)))));
    }

    private String json(Record line) {
        try {
            return json.writeValueAsString(line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A line of texts cannot fail to be written", e);
        }
    }

    private void write(String name, Content content) throws IOException {
        try (TextFile file = new TextFile(folder.resolve(name))) {
            content.write(file);
        }
    }
}
