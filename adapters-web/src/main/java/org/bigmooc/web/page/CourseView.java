package org.bigmooc.web.page;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bigmooc.domain.catalogue.Admission;
import org.bigmooc.domain.catalogue.Concept;
import org.bigmooc.domain.catalogue.Course;
import org.bigmooc.domain.catalogue.CourseContext;
import org.bigmooc.domain.catalogue.LocalizedText;
import org.bigmooc.domain.catalogue.Topic;
import org.bigmooc.domain.history.EnrolmentStatus;

/**
 * A course with all that its page tells about it.
 *
 * @param about in the language of the page first, then in the other; one or none if that is all there is
 * @param requires courses to be taken before
 * @param topic what it is about by its words; empty if that was not found
 * @param window when one can enrol, in words; empty if at any time
 * @param open whether one can enrol now
 * @param status how far the learner has come; empty if not enrolled
 */
record CourseView(
        CourseCard card,
        List<About> about,
        String prerequisites,
        List<String> schools,
        List<String> teachers,
        List<String> concepts,
        List<CourseCard> requires,
        Optional<Topic> topic,
        String window,
        boolean open,
        Optional<EnrolmentStatus> status) {

    private static final int MOST_CONCEPTS = 24;

    /** What the course is about, in one language. */
    record About(String language, List<String> paragraphs) {}

    static CourseView of(
            Course course,
            CourseContext around,
            List<CourseCard> requires,
            Optional<Topic> topic,
            Instant now,
            Optional<EnrolmentStatus> status,
            Texts texts) {
        return new CourseView(
                CourseCard.of(course, texts),
                about(course.about(), texts.language()),
                course.prerequisites(),
                around.schools().stream()
                        .map(school -> name(school.name(), school.id(), texts))
                        .toList(),
                around.teachers().stream()
                        .map(teacher -> name(teacher.name(), teacher.id(), texts))
                        .toList(),
                around.concepts().stream()
                        .map(Concept::name)
                        .filter(name -> !name.isBlank())
                        .limit(MOST_CONCEPTS)
                        .toList(),
                requires,
                topic,
                window(course.admission(), texts),
                course.admission().isOpen(now),
                status);
    }

    private static String window(Admission admission, Texts texts) {
        String opens = admission.opens().map(texts::date).orElse("");
        String closes = admission.closes().map(texts::date).orElse("");
        if (opens.isEmpty() && closes.isEmpty()) {
            return "";
        }
        if (closes.isEmpty()) {
            return texts.get("course.windowFrom", opens);
        }
        return opens.isEmpty()
                ? texts.get("course.windowUntil", closes)
                : texts.get("course.windowBoth", opens, closes);
    }

    boolean canEnrol() {
        return status.isEmpty() || status.get() == EnrolmentStatus.DROPPED;
    }

    private static List<About> about(LocalizedText text, Language language) {
        return List.of(language.pick(text), language.other().pick(text)).stream()
                .filter(one -> !one.isEmpty())
                .distinct()
                .map(one -> new About(
                        Scripts.languageOf(one, text),
                        one.lines().filter(line -> !line.isBlank()).toList()))
                .toList();
    }

    private static String name(LocalizedText name, String id, Texts texts) {
        String shown = texts.language().pick(name);
        return shown.isEmpty() ? id : shown;
    }
}
