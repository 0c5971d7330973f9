package org.bigmooc.app.dataset;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bigmooc.domain.catalogue.CatalogueFact;
import org.bigmooc.domain.catalogue.Concept;
import org.bigmooc.domain.catalogue.CourseLink;
import org.bigmooc.domain.catalogue.LocalizedText;
import org.bigmooc.domain.catalogue.Prerequisite;
import org.bigmooc.domain.catalogue.School;
import org.bigmooc.domain.catalogue.Teacher;
import org.bigmooc.domain.dataset.BadLineReason;
import org.bigmooc.domain.dataset.DatasetItem;
import org.bigmooc.domain.dataset.DatasetItem.FactEntry;
import org.bigmooc.domain.dataset.DatasetItem.IgnoredEntry;
import org.bigmooc.domain.dataset.Line;

/** Reads schools, teachers, concepts and their links, which both formats write alike. */
final class Facts {

    private Facts() {}

    static LineParser schools() {
        return json(row -> {
            Language language = Language.of(row.text("name"), row.text("about"));
            return new School(row.required("id"), name(row, language), language.text(row.text("about")));
        });
    }

    static LineParser teachers() {
        return json(row -> {
            Language language = Language.of(row.text("name"), row.text("about"));
            return new Teacher(row.required("id"), name(row, language), language.text(row.text("about")));
        });
    }

    private static LocalizedText name(JsonRow row, Language language) {
        String name = row.text("name");
        return name.isBlank() ? Language.ORIGINAL.text(row.text("name_en")) : language.text(name);
    }

    static LineParser concepts() {
        return json(row -> new Concept(Ids.concept(row.required("id")), row.text("name")));
    }

    /** Pairs of concepts; those that were looked at and found to be none are ignored. */
    static LineParser prerequisites() {
        return line -> {
            JsonRow row = JsonRow.parse(line.text());
            Prerequisite pair = new Prerequisite(Ids.concept(row.required("c1")), Ids.concept(row.required("c2")));
            boolean refuted = row.text("ground_truth").equals("0");
            return List.of(refuted ? new IgnoredEntry(line) : new FactEntry(line, pair));
        };
    }

    /** A course and what it is linked to. */
    static LineParser links(CourseLink.Kind kind) {
        return pairs((course, target) -> new CourseLink(Ids.course(course), kind, target));
    }

    /** A concept and a course that explains it. */
    static LineParser conceptsOfCourses() {
        return pairs(
                (concept, course) -> new CourseLink(Ids.course(course), CourseLink.Kind.CONCEPT, Ids.concept(concept)));
    }

    private static LineParser json(Function<JsonRow, CatalogueFact> meaning) {
        return line -> List.of(new FactEntry(line, meaning.apply(JsonRow.parse(line.text()))));
    }

    private static LineParser pairs(BiFunction<String, String, CatalogueFact> meaning) {
        return line -> {
            List<String> columns = columns(line, 2);
            return List.<DatasetItem>of(new FactEntry(line, meaning.apply(columns.getFirst(), columns.getLast())));
        };
    }

    /** The columns of a line separated by tabs. */
    static List<String> columns(Line line, int wanted) {
        List<String> columns =
                Stream.of(line.text().split("\t", -1)).map(String::strip).toList();
        if (columns.size() != wanted || columns.contains("")) {
            throw new UnusableLine(
                    BadLineReason.WRONG_COLUMNS,
                    "The line has to have " + wanted + " columns, separated by tabs and none of them empty.");
        }
        return columns;
    }
}
