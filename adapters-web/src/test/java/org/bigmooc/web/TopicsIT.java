package org.bigmooc.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.catalogue.CourseTopics;
import org.bigmooc.domain.catalogue.Topic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What courses are about, as learners and programs see it. */
class TopicsIT {

    private static final Topic LIMITS = new Topic("topic-01", List.of("limit <b>", "函数", "series", "matrix"));

    private final TestSite site = TestSite.start();
    private final ApiClient api = new ApiClient(site);
    private final Browser browser = Browser.signedIn(site, "U_1");

    @AfterEach
    void stop() {
        browser.close();
        api.close();
        site.close();
    }

    private void findTopics() {
        site.topics.replace(new CourseTopics(List.of(LIMITS), Map.of(new CourseId("C_101"), LIMITS.id())));
    }

    @Test
    void areNotOfferedWhereNoneWereFound() {
        assertThat(browser.get("/courses").body()).doesNotContain("name=\"topic\"");
        assertThat(api.get("/api/v1/courses/C_101").json().has("topic")).isFalse();
    }

    @Test
    void narrowTheListOfCourses() {
        findTopics();

        String all = browser.get("/courses").body();
        String narrowed = browser.get("/courses?topic=topic-01").body();

        assertThat(all).contains("limit &lt;b&gt; · 函数 · series (1)").contains("/courses/C_102");
        assertThat(narrowed).contains("/courses/C_101").doesNotContain("/courses/C_102");
        assertThat(browser.get("/courses?topic=none").body()).doesNotContain("/courses/C_101");
    }

    @Test
    void standOnThePageOfACourse() {
        findTopics();

        assertThat(browser.get("/courses/C_101").body()).contains("/courses?topic=topic-01");
        assertThat(browser.get("/courses/C_102").body()).doesNotContain("/courses?topic=");
    }

    @Test
    void areToldToPrograms() {
        findTopics();

        JsonNode course = api.get("/api/v1/courses/C_101").json();
        JsonNode list = api.get("/api/v1/courses?topic=topic-01").json();

        assertThat(course.at("/topic/name").asText()).isEqualTo("limit <b> · 函数 · series");
        assertThat(course.at("/topic/words/3").asText()).isEqualTo("matrix");
        assertThat(list.at("/items/0/id").asText()).isEqualTo("C_101");
        assertThat(list.path("items")).hasSize(1);
    }
}
