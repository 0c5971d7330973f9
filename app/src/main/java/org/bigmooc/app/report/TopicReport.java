package org.bigmooc.app.report;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.bigmooc.domain.catalogue.Course;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.catalogue.Topic;
import org.bigmooc.domain.fault.Unavailable;
import org.bigmooc.domain.preparation.Distribution;
import org.bigmooc.domain.topic.FoundTopics;
import org.bigmooc.domain.topic.TopicCheck;

/** Which topics were found, by which words, with which courses: as Markdown and as one page. */
public final class TopicReport {

    private static final int COURSES_SHOWN = 8;
    private static final int WORDS_SHOWN = 6;

    private final FoundTopics found;
    private final TopicCheck check;
    private final Map<CourseId, Course> courses;
    private final Map<String, List<Course>> byTopic;

    /** Reports these. */
    public TopicReport(FoundTopics found, TopicCheck check, Collection<Course> courses) {
        this.found = found;
        this.check = check;
        this.courses = courses.stream().collect(Collectors.toMap(Course::id, course -> course));
        this.byTopic = found.topics().byCourse().entrySet().stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue,
                        Collectors.mapping(entry -> this.courses.get(entry.getKey()), Collectors.toList())));
    }

    /** What a terminal shows too. */
    public String markdown() {
        return MarkdownReport.table(tries()) + "\n" + MarkdownReport.table(topics()) + "\n" + sentence() + "\n";
    }

    /** One page, with plots. */
    public String html() {
        return Html.page(
                "Topics",
                found.topics().topics().size() + " topics of courses",
                Html.paragraph(sentence())
                        + Html.table(tries())
                        + BarPlot.of(new Distribution(
                                "courses by topic",
                                found.topics().topics().stream()
                                        .map(topic -> new Distribution.Group(
                                                topic.name(), of(topic).size()))
                                        .toList()))
                        + found.topics().topics().stream().map(this::section).collect(Collectors.joining()));
    }

    /**
     * Keeps the report and returns its folder.
     *
     * @throws Unavailable if the disk refuses
     */
    public Path write(Path data, String run, String json) {
        return ReportFolder.write(data.resolve("topics").resolve(run), json, markdown(), html());
    }

    private String sentence() {
        return edge()
                + String.format(
                        Locale.ROOT,
                        "%,d of %,d courses have a topic. Of two courses of one field, which was no part of the texts, %.1f %% have the same topic; of any"
                                + " two courses %.1f %%.",
                        found.topics().byCourse().size(),
                        courses.size(),
                        100 * check.sameField(),
                        100 * check.any());
    }

    /** The best of all tries may lie beyond them. */
    private String edge() {
        double highest = found.tries().stream()
                .mapToDouble(FoundTopics.Try::silhouette)
                .max()
                .orElse(0);
        FoundTopics.Try last = found.tries().getLast();
        return found.tries().size() > 1 && last.silhouette() == highest
                ? "The silhouette is highest for the most topics that were tried: look further with --to "
                        + 2 * last.topics() + ". "
                : "";
    }

    private Table tries() {
        return new Table(
                "Silhouette by cosine of each number of topics",
                List.of("topics", "silhouette"),
                found.tries().stream()
                        .map(one -> List.of(
                                Integer.toString(one.topics()), String.format(Locale.ROOT, "%.4f", one.silhouette())))
                        .toList());
    }

    private Table topics() {
        return new Table(
                "Topics",
                List.of("topic", "courses", "words"),
                found.topics().topics().stream()
                        .map(topic ->
                                List.of(topic.id(), Integer.toString(of(topic).size()), words(topic)))
                        .toList());
    }

    private static String words(Topic topic) {
        return topic.words().stream().limit(WORDS_SHOWN).collect(Collectors.joining(", "));
    }

    private String section(Topic topic) {
        List<Course> shown = of(topic).stream()
                .sorted(Comparator.comparing(Course::id))
                .limit(COURSES_SHOWN)
                .toList();
        return Html.table(new Table(
                topic.id() + ": " + String.join(", ", topic.words()),
                List.of("course", "name", "fields"),
                shown.stream()
                        .map(course -> List.of(
                                course.id().value(),
                                course.name().inOriginal(),
                                course.fields().stream()
                                        .map(field -> field.name())
                                        .collect(Collectors.joining(", "))))
                        .toList()));
    }

    private List<Course> of(Topic topic) {
        return byTopic.getOrDefault(topic.id(), List.of());
    }
}
