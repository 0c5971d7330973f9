package org.bigmooc.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bigmooc.domain.catalogue.Concept;
import org.bigmooc.domain.catalogue.Course;
import org.bigmooc.domain.catalogue.CourseId;
import org.bigmooc.domain.catalogue.CourseLink;
import org.bigmooc.domain.catalogue.Field;
import org.bigmooc.domain.catalogue.LocalizedText;
import org.bigmooc.domain.catalogue.School;
import org.bigmooc.domain.catalogue.Teacher;
import org.bigmooc.domain.fault.Unavailable;
import org.bigmooc.domain.interaction.InteractionKind;
import org.bigmooc.domain.learner.LearnerId;
import org.bigmooc.domain.testing.Eventually;
import org.bigmooc.domain.testing.Samples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesIT {

    private TestSite site;
    private Browser browser;

    @BeforeEach
    void signIn() {
        site = TestSite.start();
        site.enrol(TestSite.AN, Instant.parse("2026-02-01T00:00:00Z"), "C_101", "C_110");
        site.enrol(TestSite.BINH, Instant.parse("2026-02-01T00:00:00Z"), "C_130");
        browser = Browser.signedIn(site, "U_1");
    }

    @AfterEach
    void stop() {
        browser.close();
        site.close();
    }

    @Test
    void recommendsWithSourceReasonAndStrength() {
        String page = browser.get("/").body();

        assertThat(page).contains("Chosen for you", "Because you took", "<meter", "data-live=\"/events\"");
        assertThat(page).contains("Introduction to Algorithms");
    }

    @Test
    void recordsAVisitOfACourseAndShowsTheListAsItWasBefore() {
        String before = recommendedOn(browser.get("/").body());
        String page = browser.get("/courses/C_150").body();
        Eventually.eventually(
                () -> assertThat(site.histories.of(TestSite.AN).courses()).contains(new CourseId("C_150")));

        assertThat(before).startsWith(recommendedOn(page));
        assertThat(recommendedOn(browser.get("/").body())).doesNotStartWith(recommendedOn(page));
    }

    @Test
    void recordsNoVisitForBrowsersThatLoadInAdvanceOrAskForHeadersOnly() {
        browser.get("/courses/C_150", "Sec-Purpose", "prefetch");
        HttpResponse<String> head =
                browser.send(browser.request("/courses/C_150").HEAD().build());
        browser.get("/courses/C_151");
        Eventually.eventually(
                () -> assertThat(site.histories.of(TestSite.AN).courses()).contains(new CourseId("C_151")));

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(site.histories.of(TestSite.AN).courses()).doesNotContain(new CourseId("C_150"));
    }

    @Test
    void showsACourseInBothLanguagesWithWhatIsAroundIt() {
        CourseId course = new CourseId("C_101");
        site.addFacts(
                new School("S_1", new LocalizedText("Hanoi University", "Đại học Hà Nội"), LocalizedText.EMPTY),
                new Teacher("T_1", new LocalizedText("Mai Tran", ""), LocalizedText.EMPTY),
                new Concept("K_1", "derivative"),
                new CourseLink(course, CourseLink.Kind.SCHOOL, "S_1"),
                new CourseLink(course, CourseLink.Kind.TEACHER, "T_1"),
                new CourseLink(course, CourseLink.Kind.CONCEPT, "K_1"));

        assertThat(browser.get("/courses/C_101").body())
                .contains("Introduction to Calculus", "Giải tích nhập môn", "Begins with", "Bắt đầu từ")
                .contains("Hanoi University", "Mai Tran", "derivative", "Similar courses")
                .contains("lang=\"vi\"", "You are enrolled");
    }

    @Test
    void enrolsAndShowsTheCourseUnderMyCourses() {
        HttpResponse<String> answer = browser.submit("/courses/C_140", "/courses/C_140/enrol", Map.of());

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(browser.get("/courses/C_140").body())
                .contains("You are enrolled")
                .doesNotContain("/enrol\"");
        assertThat(browser.get("/my").body()).contains("/courses/C_140", "3 courses");
    }

    @Test
    void enrolsNobodyWithoutAToken() {
        assertThat(browser.post("/courses/C_140/enrol", Map.of()).statusCode()).isEqualTo(403);
        assertThat(browser.get("/my").body()).contains("2 courses");
    }

    @Test
    void showsEachLearnerOnlyTheirOwnCourses() {
        try (Browser other = Browser.signedIn(site, "U_2")) {
            assertThat(other.get("/my").body()).contains("/courses/C_130").doesNotContain("/courses/C_110");
            assertThat(browser.get("/my").body()).contains("/courses/C_110").doesNotContain("/courses/C_130");
        }
    }

    @Test
    void filtersEveryListByField() {
        assertThat(browser.get("/courses?field=Physics").body())
                .contains("10 courses", "Advanced Optics")
                .doesNotContain("Advanced Calculus");
        assertThat(browser.get("/my?field=Mathematics").body())
                .contains("1 course<", "/courses/C_101")
                .doesNotContain("\"/courses/C_110\"");
        assertThat(recommendedOn(browser.get("/?field=Physics").body()))
                .contains("C_119")
                .doesNotContain("C_111");
    }

    @Test
    void leadsToThePagesOfALongList() {
        String first = browser.get("/courses").body();
        String last = browser.get("/courses?page=2").body();

        assertThat(first).contains("Page 1 of 3", "href=\"/courses?page=1\"");
        assertThat(last).contains("Page 3 of 3", "href=\"/courses?page=1\"").doesNotContain("page=3\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/courses?page=-1", "/courses?page=x", "/?page=9999999999", "/my?page=1.5"})
    void refusesAPageThatCannotBe(String path) {
        HttpResponse<String> answer = browser.get(path);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("There is no such page of this list");
    }

    @Test
    void findsWithoutAccentsAndSuggestsWhileTyping() {
        assertThat(browser.get("/courses?query=giai+tich").body()).contains("Results for", "Introduction to Calculus");
        assertThat(browser.get("/suggestions?typed=giai%20t").body())
                .contains("role=\"option\"", "data-address=\"/courses/C_101\"")
                .doesNotContain("<html");
        assertThat(browser.get("/courses?query=zzzzzz").body()).contains("No course matches");
    }

    @Test
    void speaksTheLanguageOfTheBrowserAndThenTheChosenOne() {
        browser.acceptLanguage("vi-VN,vi;q=0.9,en;q=0.5");
        String vietnamese = browser.get("/").body();
        browser.submit("/", "/language", Map.of("language", "en", "back", "/my"));
        String english = browser.get("/").body();

        assertThat(vietnamese).contains("<html lang=\"vi\">", "Gợi ý cho bạn", "Thuật toán nhập môn");
        assertThat(english).contains("<html lang=\"en\">", "Recommended for you");
    }

    @Test
    void escapesHostileTextInEveryField() {
        String hostile = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>" + Samples.HOSTILE;
        LocalizedText text = new LocalizedText("A " + hostile, "B " + hostile);
        CourseId id = new CourseId("C_<b>\"'&x");
        site.addCourses(List.of(new Course(
                id, text, text, List.of(new Field("F" + hostile.substring(0, 60))), hostile, Instant.EPOCH, false)));
        site.addFacts(
                new School("S_x", text, text),
                new Teacher("T_x", text, text),
                new Concept("K_x", hostile),
                new CourseLink(id, CourseLink.Kind.SCHOOL, "S_x"),
                new CourseLink(id, CourseLink.Kind.TEACHER, "T_x"),
                new CourseLink(id, CourseLink.Kind.CONCEPT, "K_x"));
        site.addLearner(TestSite.AN, hostile);
        site.enrol(TestSite.AN, Instant.parse("2026-03-01T00:00:00Z"), id.value());
        String path = "/courses/C_%3Cb%3E%22%27%26x";

        for (String address : List.of(
                "/",
                "/courses",
                "/my",
                path,
                "/courses?query=%3Cscript%3Ealert(1)",
                "/courses?field=%3Cscript%3E",
                "/suggestions?typed=alert",
                "/sign-in",
                "/<script>alert(1)</script>".replace("<", "%3C").replace(">", "%3E"))) {
            String page = browser.get(address).body();
            assertThat(page).as(address).doesNotContain("<script>", "<img src=x", "<b>", "onerror=alert(2)>\"");
        }
        assertThat(browser.get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void forbidsEverythingInlineAndForeignOnEveryPage() {
        for (String address : List.of("/", "/courses", "/my", "/courses/C_101", "/api", "/sign-in", "/nowhere")) {
            HttpResponse<String> answer = browser.get(address);

            assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                    .contains("default-src 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(answer.headers().firstValue("Referrer-Policy")).isPresent();
            assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(answer.body()).doesNotContain("style=\"", "onclick=", "href=\"http", "src=\"http");
        }
    }

    @Test
    void showsACourseEvenWhenItsVisitCannotBeRecorded() {
        site.log.fail(Optional.of(new Unavailable("Away.")));

        HttpResponse<String> answer = browser.get("/courses/C_150");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("could not be noted");
    }

    @Test
    void tellsPeopleWhatWentWrongInTheirLanguage() {
        browser.acceptLanguage("vi");
        HttpResponse<String> missing = browser.get("/courses/C_none");
        HttpResponse<String> method = browser.post("/courses", Map.of());

        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.body()).contains("Trang này không tồn tại", "<html lang=\"vi\">");
        assertThat(method.statusCode()).isEqualTo(405);
        assertThat(method.headers().firstValue("Allow")).contains("GET, HEAD");
    }

    @Test
    void saysThatAStoreIsAwayAndWhenToComeBack() {
        site.catalogue.setAway(true);
        HttpResponse<String> answer = browser.get("/courses");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).contains("Part of this service is away");
    }

    @Test
    void namesACourseWithoutANameAndOneThatIsHiddenNow() {
        Course hidden = site.catalogue.current().find(new CourseId("C_110")).orElseThrow();
        site.addCourses(List.of(hidden.withHidden(true)));

        assertThat(browser.get("/courses/C_901").body()).contains("Course C_901");
        assertThat(browser.get("/courses/C_110").statusCode()).isEqualTo(404);
        assertThat(browser.get("/my").body()).contains(hidden.name().original()).doesNotContain("\"/courses/C_110\"");
    }

    @Test
    void showsHowFarACourseHasCome() {
        try (ApiClient api = new ApiClient(site)) {
            for (InteractionKind kind : List.of(InteractionKind.COMPLETE)) {
                api.post(
                        "/api/v1/interactions",
                        "{\"learner\":\"U_1\",\"course\":\"C_101\",\"kind\":\"" + kind.slug() + "\"}");
            }
        }

        assertThat(browser.get("/my").body()).contains("Completed", "In progress");
    }

    @Test
    void signsOutALearnerWhoWasErased() {
        site.ports.erase().erase(new LearnerId("U_1"));

        assertThat(browser.get("/my").statusCode()).isEqualTo(303);
    }

    @Test
    void describesTheApiToPeople() {
        HttpRequest request = browser.request("/api").GET().build();

        assertThat(browser.send(request).body())
                .contains("/api/v1/interactions", "/api/v1/courses/{id}/similar", "/recommendations/{user_id}");
    }

    private static String recommendedOn(String page) {
        return java.util.regex.Pattern.compile("data-course=\"([^\"]*)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .collect(java.util.stream.Collectors.joining(" "));
    }
}
