package org.bigmooc.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bigmooc.domain.catalogue.Admission;
import org.bigmooc.domain.catalogue.Course;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.learner.LearnerId;
import org.bigmooc.domain.testing.Samples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What pages and the REST API say where a course requires others, or one cannot enrol in it now. */
class AdmissionIT {

    private static final Instant PAST = Instant.parse("2020-01-02T00:00:00Z");
    private static final String REQUIRED = "C_required";

    private TestSite site;
    private Browser browser;
    private ApiClient api;
    private Course best;

    @BeforeEach
    void signIn() {
        site = TestSite.start();
        LearnerId twin = new LearnerId("U_9");
        site.addLearner(twin, "Twin");
        for (LearnerId learner : List.of(TestSite.AN, twin)) {
            site.enrol(learner, Instant.parse("2026-02-01T00:00:00Z"), "C_101", "C_110");
        }
        site.addCourses(List.of(Samples.course(REQUIRED)));
        browser = Browser.signedIn(site, "U_1");
        api = new ApiClient(site);
        String id = recommended(twin).get(0).at("/course/id").asText();
        best = site.catalogue.current().find(new CourseId(id)).orElseThrow();
    }

    @AfterEach
    void stop() {
        api.close();
        browser.close();
        site.close();
    }

    private JsonNode recommended(LearnerId learner) {
        return api.get("/api/v1/learners/" + learner + "/recommendations")
                .json()
                .at("/items");
    }

    private void admit(Admission admission) {
        site.addCourses(List.of(best.withAdmission(admission)));
    }

    private String page() {
        return browser.get("/courses/" + best.id()).body();
    }

    @Test
    void recommendsWhatACourseRequiresAndSaysSo() {
        admit(new Admission(Optional.empty(), Optional.empty(), Samples.ids(REQUIRED)));

        JsonNode first = recommended(TestSite.AN).get(0);
        assertThat(first.at("/course/id").asText()).isEqualTo(REQUIRED);
        assertThat(first.at("/reason/kind").asText()).isEqualTo("prerequisite");
        assertThat(first.at("/reason/because").asText()).isEqualTo(best.id().value());
        assertThat(browser.get("/").body()).contains("Take it before", "/courses/" + REQUIRED);
        assertThat(page()).contains("Take first", "Course " + REQUIRED);
        assertThat(api.get("/api/v1/courses/" + best.id())
                        .json()
                        .at("/requires/0")
                        .asText())
                .isEqualTo(REQUIRED);
    }

    @Test
    void saysWhyACourseIsNotRecommendedYet() {
        admit(new Admission(Optional.empty(), Optional.empty(), Samples.ids(REQUIRED)));

        ApiClient.Answer answer = api.get("/api/v1/learners/U_1/recommendations/" + best.id() + "/reasons");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("course-not-eligible");
    }

    @Test
    void offersNoEnrolmentOutsideItsWindow() {
        admit(new Admission(Optional.empty(), Optional.of(PAST), List.of()));

        assertThat(page())
                .contains("One cannot enrol right now", "until January 2, 2020")
                .doesNotContain("/enrol\"");
        assertThat(recommended(TestSite.AN).get(0).at("/course/id").asText())
                .isNotEqualTo(best.id().value());
        assertThat(browser.submit("/", "/courses/" + best.id() + "/enrol", Map.of())
                        .statusCode())
                .isEqualTo(400);
        assertThat(site.histories.of(TestSite.AN).taken()).doesNotContain(best.id());
    }

    @Test
    void offersEnrolmentWithinItsWindow() {
        admit(new Admission(Optional.of(PAST), Optional.empty(), List.of()));

        assertThat(page()).contains("from January 2, 2020", "/enrol\"");
    }
}
