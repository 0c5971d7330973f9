package org.bigmooc.app.dataset;

import java.util.List;
import java.util.stream.Stream;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.catalogue.CourseLink;
import org.bigmooc.domain.catalogue.LocalizedText;
import org.bigmooc.domain.dataset.DatasetItem;
import org.bigmooc.domain.dataset.DatasetItem.CourseEntry;
import org.bigmooc.domain.dataset.DatasetSource;
import org.bigmooc.domain.dataset.DatasetVisitor;
import org.bigmooc.domain.dataset.Line;

/**
 * A data set in the files that the original system loads: CSV for learners, courses and enrolments, JSON lines and tab-separated pairs for
 * what is around them. Any file may be missing. {@code course_map.csv} only numbers the courses and is not read.
 */
final class SeedFolder implements DatasetSource {

    private static final String COURSES = "course.csv";
    private static final String FIELDS = "course-field.txt";
    private static final String LEARNERS = "user.csv";
    private static final String ENROLMENTS = "user_course.csv";

    /** The files by which the format is recognised. */
    static final List<String> MARKS = List.of(LEARNERS, COURSES, ENROLMENTS);

    private record FactFile(String name, LineParser parser) {}

    private static final List<FactFile> FACTS = List.of(
            new FactFile("school.json", Facts.schools()),
            new FactFile("teacher.json", Facts.teachers()),
            new FactFile("concept.json", Facts.concepts()),
            new FactFile("prerequisite.json", Facts.prerequisites()),
            new FactFile("course-school.txt", Facts.links(CourseLink.Kind.SCHOOL)),
            new FactFile("course-teacher.txt", Facts.links(CourseLink.Kind.TEACHER)),
            new FactFile("concept-course.txt", Facts.conceptsOfCourses()));

    private static final List<String> FILES = Stream.concat(
                    Stream.of(FIELDS, COURSES, LEARNERS, ENROLMENTS),
                    FACTS.stream().map(FactFile::name))
            .toList();

    private final Folder folder;
    private final int rowsInMemory;
    private final long bytesTotal;

    SeedFolder(Folder folder) {
        this(folder, SeedEnrolments.ROWS_IN_MEMORY);
    }

    SeedFolder(Folder folder, int rowsInMemory) {
        this.folder = folder;
        this.rowsInMemory = rowsInMemory;
        this.bytesTotal = folder.bytes(FILES);
    }

    @Override
    public void read(DatasetVisitor visitor) {
        CourseFields fields = new CourseFields();
        folder.file(FIELDS).ifPresent(file -> file.read(visitor, line -> field(line, fields)));
        folder.file(COURSES)
                .map(file -> new CsvTable(
                        file, List.of("id"), List.of("id", "name", "field", "about", "name_vn", "about_vn"), true))
                .ifPresent(table -> table.read(visitor, row -> course(row, fields)));
        if (visitor.wantsMore()) {
            fields.reportLeftOver(visitor);
        }
        FACTS.forEach(facts -> folder.file(facts.name()).ifPresent(file -> file.read(visitor, facts.parser())));
        new SeedEnrolments(folder.file(LEARNERS), folder.file(ENROLMENTS), rowsInMemory).read(visitor);
    }

    private static List<DatasetItem> field(Line line, CourseFields fields) {
        List<String> columns = Facts.columns(line, 2);
        fields.add(line, Ids.course(columns.getFirst()), FieldNames.of(columns.getLast()));
        return List.of();
    }

    private static List<DatasetItem> course(CsvRow row, CourseFields fields) {
        CourseId id = Ids.course(row.required("id"));
        return List.of(new CourseEntry(
                row.line(),
                id,
                new LocalizedText(row.text("name"), row.text("name_vn")),
                new LocalizedText(row.text("about"), row.text("about_vn")),
                fields.join(id, FieldNames.of(row.text("field"))),
                row.text("prerequisites"),
                Admissions.of(
                        row.text(Admissions.OPENS),
                        row.text(Admissions.CLOSES),
                        List.of(row.text(Admissions.REQUIRES)))));
    }

    @Override
    public String fingerprint() {
        return folder.fingerprint(FILES);
    }

    @Override
    public long bytesTotal() {
        return bytesTotal;
    }

    @Override
    public long bytesRead() {
        return folder.bytesRead();
    }
}
