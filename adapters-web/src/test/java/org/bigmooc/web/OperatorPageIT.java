package org.bigmooc.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bigmooc.domain.activity.CountedBatch;
import org.bigmooc.domain.activity.PlacementCount;
import org.bigmooc.domain.interaction.Placement;
import org.bigmooc.domain.job.JobRun;
import org.bigmooc.domain.job.JobRun.Origin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What operators see, and others do not. */
class OperatorPageIT {

    private static final Pattern RUN = Pattern.compile("/operate/runs/([a-z0-9-]+)");

    private final TestSite site = TestSite.start();
    private final Browser browser = new Browser(site);
    private final String[] operator = {"Authorization", basic("anybody", site.apiKey)};

    @AfterEach
    void stop() {
        browser.close();
        site.close();
    }

    private static String basic(String name, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> start(String job) {
        String page = browser.get("/operate", operator).body();
        Map<String, String> form = Map.of("token", Browser.token(page).orElse("none"));
        return browser.post("/operate/jobs/" + job, form, operator);
    }

    @Test
    void asksForAnApiKey() {
        for (String path : new String[] {"/operate", "/operate/runs/scores-1"}) {
            HttpResponse<String> answer = browser.get(path);
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate").orElse(""))
                    .startsWith("Basic");
            assertThat(answer.body()).doesNotContain("score-all");
        }
        for (String wrong : new String[] {basic("a", "guess"), "Basic %%%", "Basic YQ==", "Bearer " + site.apiKey}) {
            assertThat(browser.get("/operate", "Authorization", wrong).statusCode())
                    .isEqualTo(401);
        }
        assertThat(browser.post("/operate/jobs/scores", Map.of()).statusCode()).isEqualTo(401);
        assertThat(site.launcher.launched()).isEmpty();
    }

    @Test
    void isNoPageForLearnersWhoAreSignedIn() {
        try (Browser learner = Browser.signedIn(site, "U_1")) {
            assertThat(learner.get("/operate").statusCode()).isEqualTo(401);
        }
    }

    @Test
    void startsAJobAndShowsHowItGoesAndWhatItSays() {
        assertThat(browser.get("/operate", operator).body()).contains("score-all --x=&lt;b&gt;", "every 24h");

        assertThat(start("scores").statusCode()).isEqualTo(303);

        assertThat(site.launcher.launched()).containsExactly("score-all --x=<b>");
        String page = browser.get("/operate", operator).body();
        assertThat(page).contains("data-state=\"running\"", "disabled");
        Matcher run = RUN.matcher(page);
        assertThat(run.find()).isTrue();
        assertThat(browser.get(run.group(), operator).body()).contains("log of &lt;" + run.group(1));

        site.launcher.end(0);
        assertThat(browser.get("/operate", operator).body())
                .contains("data-state=\"succeeded\"")
                .doesNotContain("disabled");
    }

    @Test
    void showsRunsThatTheConfigurationDoesNotHave() {
        assertThat(browser.get("/operate", operator).body()).doesNotContain("Other runs");
        Instant start = Instant.parse("2026-11-29T03:30:00Z");
        JobRun run = new JobRun(
                "nightly-1", "nightly", "topics --x=<b>", Origin.SCHEDULE, "node-2", start, start, Optional.empty());
        site.runs.save(run.ended(start.plusSeconds(5), 1));

        assertThat(browser.get("/operate", operator).body())
                .contains("Other runs", "topics --x=&lt;b&gt;", "data-state=\"failed\"", "/operate/runs/nightly-1");
        assertThat(browser.get("/operate/runs/nightly-1", operator).body()).contains("node-2");
    }

    @Test
    void startsNothingForAFormOfAnotherSite() {
        assertThat(browser.post("/operate/jobs/scores", Map.of("token", "x"), operator)
                        .statusCode())
                .isEqualTo(403);
        assertThat(site.launcher.launched()).isEmpty();
    }

    @Test
    void saysThatAJobIsAtWorkOrUnknown() {
        start("scores");

        assertThat(start("scores").body()).contains("at work already");
        assertThat(start("rm").statusCode()).isEqualTo(404);
        assertThat(browser.get("/operate/runs/..%2F..%2Fpasswd", operator).statusCode())
                .isEqualTo(404);
        assertThat(site.launcher.launched()).hasSize(1);
    }

    @Test
    void speaksTheLanguageOfTheOperator() {
        browser.acceptLanguage("vi");

        assertThat(browser.get("/operate", operator).body()).contains("Công việc", "Chạy ngay");
    }

    @Test
    void showsHowGoodTheListsOfEachModelVersionWere() {
        assertThat(browser.get("/operate", operator).body()).doesNotContain("HR@10");
        List<PlacementCount> placements = List.of(
                new PlacementCount(new Placement("m-1", 1), 1_000), new PlacementCount(new Placement("m-1", 0), 3_000));

        site.activity.add(new CountedBatch("s", 0, Instant.EPOCH, Map.of(), placements));

        assertThat(browser.get("/operate", operator).body()).contains("HR@10", "m-1", "4,000", "0.2500");
    }
}
