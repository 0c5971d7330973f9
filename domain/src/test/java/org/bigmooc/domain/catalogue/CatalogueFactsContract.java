package org.bigmooc.domain.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.bigmooc.domain.testing.Samples.HOSTILE;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bigmooc.domain.catalogue.CourseLink.Kind;
import org.junit.jupiter.api.Test;

/** What every {@link CatalogueFacts} does. */
public abstract class CatalogueFactsContract {

    private static final CourseId COURSE = new CourseId("C_1");
    private static final School SCHOOL =
            new School("S_1", new LocalizedText(HOSTILE, "Trường"), new LocalizedText("About", HOSTILE));
    private static final Teacher TEACHER =
            new Teacher("T_1'", new LocalizedText("Name", "Tên"), new LocalizedText(HOSTILE, ""));
    private static final Concept CONCEPT = new Concept("K_函数", "函数 " + HOSTILE);

    /** The facts under test; none at the beginning of each test. */
    protected abstract CatalogueFacts facts();

    /** Closes the facts and opens them again upon what they kept. */
    protected abstract CatalogueFacts reopen();

    private static List<CatalogueFact> all() {
        return List.of(
                SCHOOL,
                TEACHER,
                CONCEPT,
                new CourseLink(COURSE, Kind.SCHOOL, SCHOOL.id()),
                new CourseLink(COURSE, Kind.TEACHER, TEACHER.id()),
                new CourseLink(COURSE, Kind.CONCEPT, CONCEPT.id()),
                new Prerequisite(CONCEPT.id(), "K_2"));
    }

    @Test
    void knowNothingAroundAnUnknownCourse() {
        assertThat(facts().around(COURSE)).isEqualTo(CourseContext.EMPTY);
    }

    @Test
    void tellWhatACourseIsLinkedTo() {
        facts().save(all());

        assertThat(facts().around(COURSE))
                .isEqualTo(new CourseContext(List.of(SCHOOL), List.of(TEACHER), List.of(CONCEPT)));
        assertThat(facts().around(new CourseId("C_2"))).isEqualTo(CourseContext.EMPTY);
    }

    @Test
    void takeALinkBeforeTheThingItLeadsTo() {
        List<CatalogueFact> linksFirst = new ArrayList<>(all());
        linksFirst.removeAll(List.of(SCHOOL, TEACHER, CONCEPT));
        facts().save(linksFirst);

        facts().save(List.of(SCHOOL, TEACHER, CONCEPT));

        assertThat(facts().around(COURSE))
                .isEqualTo(new CourseContext(List.of(SCHOOL), List.of(TEACHER), List.of(CONCEPT)));
    }

    @Test
    void giveALinkedThingOfWhichNothingIsKnownAnEmptyName() {
        facts().save(List.of(
                new CourseLink(COURSE, Kind.SCHOOL, "S_9"),
                new CourseLink(COURSE, Kind.TEACHER, "T_9"),
                new CourseLink(COURSE, Kind.CONCEPT, "K_9")));

        assertThat(facts().around(COURSE))
                .isEqualTo(new CourseContext(
                        List.of(new School("S_9", LocalizedText.EMPTY, LocalizedText.EMPTY)),
                        List.of(new Teacher("T_9", LocalizedText.EMPTY, LocalizedText.EMPTY)),
                        List.of(new Concept("K_9", ""))));
    }

    @Test
    void listLinkedThingsById() {
        facts().save(List.of(
                new CourseLink(COURSE, Kind.CONCEPT, "K_3"),
                new CourseLink(COURSE, Kind.CONCEPT, "K_1"),
                new CourseLink(COURSE, Kind.CONCEPT, "K_2")));

        assertThat(facts().around(COURSE).concepts()).extracting(Concept::id).containsExactly("K_1", "K_2", "K_3");
    }

    @Test
    void passOnEveryLinkOnce() {
        List<CourseLink> links = IntStream.range(0, 2_000)
                .mapToObj(i -> new CourseId("C_" + i))
                .flatMap(course -> Stream.of(Kind.values()).map(kind -> new CourseLink(course, kind, "X_1")))
                .toList();
        facts().save(links);
        facts().save(links.subList(0, 10));
        facts().save(List.of(SCHOOL, TEACHER, CONCEPT));

        List<CourseLink> visited = new ArrayList<>();
        facts().forEachLink(visited::add);

        assertThat(visited).containsExactlyInAnyOrderElementsOf(links);
    }

    @Test
    void replaceWhatHasTheSameIdentity() {
        facts().save(all());
        Teacher renamed = new Teacher(TEACHER.id(), new LocalizedText("New", "Mới"), LocalizedText.EMPTY);

        facts().save(List.of(renamed));

        assertThat(facts().around(COURSE).teachers()).containsExactly(renamed);
    }

    @Test
    void changeNothingWhenTheSameIsSavedAgain() {
        facts().save(all());
        CourseContext before = facts().around(COURSE);

        facts().save(all());

        assertThat(facts().around(COURSE)).isEqualTo(before);
    }

    @Test
    void areThereAfterReopening() {
        facts().save(all());
        CourseContext before = facts().around(COURSE);

        assertThat(reopen().around(COURSE)).isEqualTo(before);
    }

    @Test
    void mayBeNone() {
        facts().save(List.of());

        assertThat(facts().around(COURSE)).isEqualTo(CourseContext.EMPTY);
        facts().forEachLink(link -> fail("There is no link, yet: " + link));
    }
}
