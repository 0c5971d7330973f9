package org.bigmooc.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.bigmooc.domain.catalogue.Concept;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.catalogue.CourseLink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Why a course is recommended, as programs and learners are told. */
class ReasonsIT {

    private static final String REASONS = "/api/v1/learners/U_1/recommendations/C_102/reasons";

    private final TestSite site = TestSite.start();
    private final ApiClient api = new ApiClient(site);

    @BeforeEach
    void giveGrounds() {
        site.enrol(TestSite.AN, Instant.parse("2026-02-01T00:00:00Z"), "C_101");
        site.addFacts(
                new Concept("K_1", "limit <b>"),
                new CourseLink(new CourseId("C_101"), CourseLink.Kind.CONCEPT, "K_1"),
                new CourseLink(new CourseId("C_102"), CourseLink.Kind.CONCEPT, "K_1"));
        site.learnersTake(6, "C_101", "C_102");
    }

    @AfterEach
    void stop() {
        api.close();
        site.close();
    }

    @Test
    void answersEachReasonWithItsEvidenceAndShare() {
        JsonNode answer = api.get(REASONS).json();

        assertThat(answer.path("course").asText()).isEqualTo("C_102");
        assertThat(answer.at("/source/step").asText()).isEqualTo("model");
        assertThat(answer.path("reasons").findValuesAsText("kind"))
                .containsExactly("left-out", "shared-concepts", "went-on");
        assertThat(answer.path("reasons")).allSatisfy(reason -> {
            assertThat(reason.at("/evidence/0/id").asText()).isEqualTo("C_101");
            assertThat(reason.path("share").asDouble()).isEqualTo(1);
        });
        assertThat(answer.at("/reasons/0/fall").asDouble()).isEqualTo(1);
        assertThat(answer.at("/reasons/1/concepts/0/id").asText()).isEqualTo("K_1");
        assertThat(answer.at("/reasons/2/learners").asInt()).isEqualTo(7);
        assertThat(answer.at("/reasons/2/wentOn").asInt()).isEqualTo(6);
        assertThat(answer.at("/reasons/2/text").asText())
                .isEqualTo("Of 7 learners who took Introduction to Calculus, 6 (86%) went on to this course"
                        + " among their next 5 courses.");
    }

    @Test
    void tellsAProgramTheReasonsInTheLanguageItAsksFor() {
        JsonNode answer = api.get(REASONS, "Accept-Language", "vi,en;q=0.5").json();

        assertThat(answer.at("/reasons/0/text").asText()).startsWith("Bạn đã học Giải tích nhập môn: 100%");
        assertThat(answer.at("/reasons/1/text").asText())
                .isEqualTo("Khóa này giải thích một khái niệm bạn đã gặp trong Giải tích nhập môn: limit <b>.");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/learners/nobody/recommendations/C_102/reasons, 404, unknown-learner",
        "/api/v1/learners/U_1/recommendations/C_none/reasons, 404, unknown-course",
        "/api/v1/learners/U_1/recommendations/C_101/reasons, 400, course-taken",
    })
    void tellsWhatIsWrongAsAProblem(String path, int status, String code) {
        ApiClient.Answer answer = api.get(path);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.mediaType()).isEqualTo("application/problem+json");
        assertThat(answer.code()).isEqualTo(code);
    }

    @Test
    void asksProgramsForAKey() {
        try (ApiClient stranger = new ApiClient(site, "")) {
            assertThat(stranger.get(REASONS).status()).isEqualTo(401);
        }
    }

    @Test
    void showsALearnerTheReasonsOnAPageWithoutCountingItAsALook() {
        try (Browser browser = Browser.signedIn(site, "U_1")) {
            assertThat(browser.get("/").body()).contains("href=\"/courses/C_102/why\"", ">Why?</a>");

            String page = browser.get("/courses/C_102/why").body();

            assertThat(page)
                    .contains("Why this course?", "You took Introduction to Calculus: 100%", "limit &lt;b&gt;")
                    .contains("Of 7 learners who took", "href=\"/courses/C_101\"");
            assertThat(site.histories.of(TestSite.AN).courses()).containsExactly(new CourseId("C_101"));
        }
    }

    @Test
    void showsNoReasonsForACourseThatIsTakenNorToStrangers() {
        try (Browser browser = Browser.signedIn(site, "U_1")) {
            HttpResponse<String> taken = browser.get("/courses/C_101/why");

            assertThat(taken.statusCode()).isEqualTo(400);
            assertThat(taken.body()).contains("You have taken this course");
        }
        try (Browser stranger = new Browser(site)) {
            assertThat(stranger.get("/courses/C_102/why").statusCode()).isEqualTo(303);
        }
    }
}
