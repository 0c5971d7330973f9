package org.bigmooc.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bigmooc.domain.fault.Unavailable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OperationIT {

    private TestSite site;
    private Browser browser;

    @BeforeEach
    void start() {
        site = TestSite.start();
        browser = new Browser(site);
    }

    @AfterEach
    void stop() {
        browser.close();
        site.close();
    }

    @Test
    void isReadyButSaysSoWhenThereIsAProblem() {
        assertThat(browser.get("/observe/health/ready").statusCode()).isEqualTo(200);
        site.problems.add("The store is away.");

        HttpResponse<String> answer = browser.get("/observe/health/ready");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("DEGRADED", "The store is away.");
        assertThat(browser.get("/observe/health").statusCode()).isEqualTo(200);
    }

    @Test
    void answersButIsNotReadyWhileItDrains() {
        site.drain();

        assertThat(browser.get("/observe/health/ready").statusCode()).isEqualTo(503);
        assertThat(browser.get("/sign-in").statusCode()).isEqualTo(200);
    }

    @Test
    void countsRequestsByRouteAndStatusAndRecommendationsByStep() {
        try (ApiClient api = new ApiClient(site)) {
            api.get("/api/v1/learners/U_1/recommendations");
        }

        assertThat(browser.get("/observe/metrics").body())
                .contains("route=\"/api/v1/learners/{id}/recommendations\"", "status=\"200\"")
                .contains("bigmooc_recommendations_seconds_count{step=\"model\"", "jvm_memory_used_bytes")
                .doesNotContain("U_1");
    }

    @Test
    void letsBrowsersKeepAssetsForGood() {
        String address = asset(browser.get("/sign-in").body(), "css");
        HttpResponse<String> answer = browser.get(address);
        String tag = answer.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = browser.get(address, "If-None-Match", tag);
        HttpRequest head = browser.request(address).HEAD().build();

        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/css");
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(browser.send(head).headers().firstValue("ETag")).contains(tag);
    }

    @Test
    void saysThatThePortIsTaken() {
        WebConfig taken = TestSite.config().withPort(site.port());

        assertThatThrownBy(() -> new TestSite(taken))
                .isInstanceOf(Unavailable.class)
                .hasMessageContaining(String.valueOf(site.port()));
    }

    private static String asset(String page, String type) {
        Matcher matcher = Pattern.compile("\"(/assets/[^\"]*\\." + type + ")\"").matcher(page);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }
}
