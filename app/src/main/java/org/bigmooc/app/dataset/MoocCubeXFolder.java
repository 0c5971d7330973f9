package org.bigmooc.app.dataset;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.catalogue.CourseLink;
import org.bigmooc.domain.catalogue.Field;
import org.bigmooc.domain.dataset.BadLineReason;
import org.bigmooc.domain.dataset.DatasetItem;
import org.bigmooc.domain.dataset.DatasetItem.CourseEntry;
import org.bigmooc.domain.dataset.DatasetItem.FactEntry;
import org.bigmooc.domain.dataset.DatasetItem.IgnoredEntry;
import org.bigmooc.domain.dataset.DatasetSource;
import org.bigmooc.domain.dataset.DatasetVisitor;
import org.bigmooc.domain.dataset.Line;

/**
 * A data set in MOOCCubeX's layout: {@code entities}, {@code relations} and {@code prerequisites}; any file may be missing.
 *
 * <p>A slice of it may come with {@code relations/kg.tsv}: course, number of a relation, entity. Relation 0 is read as the course's fields,
 * which are called by their ids since the entities have no names, 1 as its schools, 2 as its concepts and 4 as its teachers: few for each
 * course, and nearly always of one school. Relation 3, which nobody has described and which fits none of these, is ignored.
 */
final class MoocCubeXFolder implements DatasetSource {

    private static final String COURSES = "entities/course.json";
    private static final String LEARNERS = "entities/user.json";
    private static final String FIELDS = "relations/course-field.json";
    private static final String GRAPH = "relations/kg.tsv";
    private static final Pattern FIELD_OF_GRAPH = Pattern.compile("[^\\t]*\\t *0 *\\t[^\\t]*");

    /** A file of facts and how to read it. */
    private record FactFile(String name, LineParser parser) {}

    private static final List<FactFile> FACTS = List.of(
            new FactFile("entities/school.json", Facts.schools()),
            new FactFile("entities/teacher.json", Facts.teachers()),
            new FactFile("entities/concept.json", Facts.concepts()),
            new FactFile("relations/course-school.txt", Facts.links(CourseLink.Kind.SCHOOL)),
            new FactFile("relations/course-teacher.txt", Facts.links(CourseLink.Kind.TEACHER)),
            new FactFile("relations/concept-course.txt", Facts.conceptsOfCourses()),
            new FactFile("prerequisites/psy.json", Facts.prerequisites()),
            new FactFile("prerequisites/cs.json", Facts.prerequisites()),
            new FactFile("prerequisites/math.json", Facts.prerequisites()),
            new FactFile(GRAPH, MoocCubeXFolder::edge));

    static final List<String> FILES = Stream.concat(
                    Stream.of(COURSES, LEARNERS, FIELDS), FACTS.stream().map(FactFile::name))
            .toList();

    private final Folder folder;
    private final long bytesTotal;

    MoocCubeXFolder(Folder folder) {
        this.folder = folder;
        this.bytesTotal = folder.bytes(FILES);
    }

    @Override
    public void read(DatasetVisitor visitor) {
        CourseFields fields = new CourseFields();
        folder.file(GRAPH)
                .map(LineFile::uncounted)
                .ifPresent(
                        file -> file.readOnly(MoocCubeXFolder::isField, visitor, line -> fieldOfGraph(line, fields)));
        folder.file(FIELDS).ifPresent(file -> file.read(visitor, line -> field(line, fields)));
        folder.file(COURSES).ifPresent(file -> file.read(visitor, line -> course(line, fields)));
        if (visitor.wantsMore()) {
            fields.reportLeftOver(visitor);
        }
        FACTS.forEach(facts -> folder.file(facts.name()).ifPresent(file -> file.read(visitor, facts.parser())));
        folder.file(LEARNERS).ifPresent(file -> file.read(visitor, MoocCubeXLearner::parse));
    }

    private static List<DatasetItem> field(Line line, CourseFields fields) {
        JsonRow row = JsonRow.parse(line.text());
        fields.add(line, Ids.course(row.required("course_id")), FieldNames.of(row.texts("field")));
        return List.of();
    }

    /** Whether a line of the graph gives a field, which is needed with the course; the other lines are read after the courses. */
    private static boolean isField(Line line) {
        return FIELD_OF_GRAPH.matcher(line.text()).matches();
    }

    private static List<DatasetItem> fieldOfGraph(Line line, CourseFields fields) {
        List<String> columns = Facts.columns(line, 3);
        fields.add(line, Ids.course(columns.getFirst()), List.of(new Field(columns.getLast())));
        return List.of();
    }

    private static List<DatasetItem> course(Line line, CourseFields fields) {
        JsonRow row = JsonRow.parse(line.text());
        String name = row.text("name");
        String about = row.text("about");
        Language language = Language.of(name, about);
        CourseId id = Ids.course(row.required("id"));
        return List.of(new CourseEntry(
                line,
                id,
                language.text(name),
                language.text(about),
                fields.join(id, FieldNames.of(row.texts("field"))),
                row.text("prerequisites"),
                Admissions.of(
                        row.text(Admissions.OPENS), row.text(Admissions.CLOSES), row.texts(Admissions.REQUIRES))));
    }

    private static List<DatasetItem> edge(Line line) {
        if (isField(line)) {
            return List.of();
        }
        List<String> columns = Facts.columns(line, 3);
        CourseId course = Ids.course(columns.getFirst());
        String entity = columns.getLast();
        return List.of(
                switch (columns.get(1)) {
                    case "1" -> new FactEntry(line, new CourseLink(course, CourseLink.Kind.SCHOOL, entity));
                    case "2" ->
                        new FactEntry(line, new CourseLink(course, CourseLink.Kind.CONCEPT, Ids.concept(entity)));
                    case "3" -> new IgnoredEntry(line);
                    case "4" -> new FactEntry(line, new CourseLink(course, CourseLink.Kind.TEACHER, entity));
                    default ->
                        throw new UnusableLine(
                                BadLineReason.UNKNOWN_RELATION, "The relation has to be a number from 0 to 4.");
                });
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
