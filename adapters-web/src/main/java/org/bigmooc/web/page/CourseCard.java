package org.bigmooc.web.page;

import java.util.List;
import org.bigmooc.domain.catalogue.Course;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.catalogue.Field;

/**
 * A course as lists show it.
 *
 * @param address of its page; empty if it has none, because it is hidden
 * @param titleLanguage language tag of the title
 * @param subtitle the name in the other language; empty if there is none or it is the same
 * @param hue which of the {@value #HUES} colours its picture has, by its field
 * @param shape which of the {@value #SHAPES} ornaments its picture has
 * @param initials on its picture
 */
record CourseCard(
        String id,
        String address,
        String title,
        String titleLanguage,
        String subtitle,
        String subtitleLanguage,
        List<String> fields,
        int hue,
        int shape,
        String initials) {

    static final int HUES = 12;
    static final int SHAPES = 4;

    static CourseCard of(Course course, Texts texts) {
        Language language = texts.language();
        String title = language.pick(course.name());
        String other = language.other().pick(course.name());
        List<String> fields = course.fields().stream().map(Field::name).toList();
        return new CourseCard(
                course.id().value(),
                course.hidden() ? "" : Urls.course(course.id()),
                title.isEmpty() ? texts.get("course.unnamed", course.id().value()) : title,
                title.isEmpty() ? language.tag() : Scripts.languageOf(title, course.name()),
                other.equals(title) ? "" : other,
                Scripts.languageOf(other, course.name()),
                fields,
                hue(fields),
                Math.floorMod(mix(course.id().value()), SHAPES),
                initials(fields, title));
    }

    /** A course of which nothing is known but its id. */
    static CourseCard unknown(CourseId id, Texts texts) {
        String title = texts.get("course.unnamed", id.value());
        return new CourseCard(id.value(), "", title, texts.language().tag(), "", "", List.of(), 0, 0, "?");
    }

    private static int hue(List<String> fields) {
        return fields.isEmpty() ? 0 : Math.floorMod(mix(fields.getFirst()), HUES);
    }

    private static int mix(String text) {
        return (text.hashCode() * 0x9e3779b9) >>> 16;
    }

    private static String initials(List<String> fields, String title) {
        String text = fields.isEmpty() ? title : fields.getFirst();
        return Scripts.initials(text.isEmpty() ? "?" : text);
    }
}
