package org.bigmooc.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.bigmooc.domain.learner.LearnerId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignInIT {

    private static final String SESSION = "bigmooc-session";
    private static final String VISIT = "bigmooc-visit";

    private final TestSite site = TestSite.start();

    @AfterAll
    void stop() {
        site.close();
    }

    @Test
    void showsTheSignInPageFirstAndThenThePageThatWasWanted() {
        try (Browser browser = new Browser(site)) {
            HttpResponse<String> first = browser.get("/courses?field=Physics");
            assertThat(location(first)).isEqualTo("/sign-in?next=%2Fcourses%3Ffield%3DPhysics");

            HttpResponse<String> answer = browser.signIn("U_1", TestSite.PASSWORD, "/courses?field=Physics");

            assertThat(location(answer)).isEqualTo("/courses?field=Physics");
            assertThat(browser.get("/courses?field=Physics").body()).contains("An Nguyễn");
        }
    }

    @Test
    void keepsTheSessionInACookieThatScriptsAndOtherSitesDoNotGet() {
        try (Browser browser = new Browser(site)) {
            HttpResponse<String> answer = browser.signIn("U_1", TestSite.PASSWORD, "/");

            assertThat(Browser.setCookies(answer))
                    .anySatisfy(cookie -> assertThat(cookie)
                            .startsWith(SESSION + "=")
                            .containsIgnoringCase("HttpOnly")
                            .containsIgnoringCase("SameSite=Lax")
                            .containsIgnoringCase("Path=/")
                            .doesNotContainIgnoringCase("Secure"));
        }
    }

    @Test
    void sendsCookiesOverTlsOnlyWhereTheSiteIsReachedSo() {
        WebConfig plain = TestSite.config();
        WebConfig secure = new WebConfig(
                plain.host(), 0, true, plain.cookiePrefix(), List.of(), 10_000, 10, 10, 10, Duration.ofSeconds(1));
        try (TestSite tls = new TestSite(secure);
                Browser browser = new Browser(tls)) {
            HttpResponse<String> answer = browser.get("/sign-in");

            assertThat(Browser.setCookies(answer))
                    .allSatisfy(
                            cookie -> assertThat(cookie).startsWith("__Host-").containsIgnoringCase("Secure"));
            assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
        }
    }

    @Test
    void doesNotTellAWrongPasswordFromAnUnknownLearner() {
        try (Browser browser = new Browser(site)) {
            HttpResponse<String> password = browser.signIn("U_2", "wrong password", "/");
            HttpResponse<String> learner = browser.signIn("U_nobody", "wrong password", "/");

            assertThat(List.of(password, learner)).allSatisfy(answer -> {
                assertThat(answer.statusCode()).isEqualTo(403);
                assertThat(answer.body()).contains("The learner or the password is wrong");
            });
            assertThat(browser.cookie(SESSION)).isEmpty();
        }
    }

    @Test
    void slowsGuessingDown() {
        site.addLearner(new LearnerId("U_guessed"), "Guessed");
        try (Browser browser = new Browser(site)) {
            for (int i = 0; i < 5; i++) {
                browser.signIn("U_guessed", "guess " + i, "/");
            }

            assertThat(browser.signIn("U_guessed", "guess", "/").statusCode()).isEqualTo(429);
        }
    }

    @Test
    void refusesAFormWithoutTheTokenOfThisVisitor() {
        try (Browser browser = new Browser(site);
                Browser other = new Browser(site)) {
            String foreign = Browser.token(other.get("/sign-in").body()).orElseThrow();
            browser.get("/sign-in");
            Map<String, String> form = Map.of("learner", "U_1", "password", TestSite.PASSWORD);
            Map<String, String> stolen = Map.of("learner", "U_1", "password", TestSite.PASSWORD, "token", foreign);

            assertThat(browser.post("/sign-in", form).statusCode()).isEqualTo(403);
            assertThat(browser.post("/sign-in", stolen).statusCode()).isEqualTo(403);
            assertThat(browser.cookie(SESSION)).isEmpty();
        }
    }

    @Test
    void refusesAFormThatAnotherSiteSent() {
        try (Browser browser = Browser.signedIn(site, "U_1")) {
            String token = Browser.token(browser.get("/").body()).orElseThrow();
            HttpResponse<String> answer =
                    browser.post("/courses/C_101/enrol", Map.of("token", token), "Sec-Fetch-Site", "cross-site");

            assertThat(answer.statusCode()).isEqualTo(403);
        }
    }

    @Test
    void makesANewSecretAtSignInWhateverCookiesWerePlanted() {
        try (Browser browser = new Browser(site)) {
            String planted = "planted-planted-planted-planted";
            browser.plantCookie(SESSION, planted);
            browser.plantCookie(VISIT, planted);
            String before = Browser.token(browser.get("/sign-in").body()).orElseThrow();

            HttpResponse<String> answer = browser.signIn("U_1", TestSite.PASSWORD, "/");

            assertThat(Browser.setCookies(answer))
                    .anyMatch(cookie -> cookie.matches(SESSION + "=[A-Za-z0-9_-]{43};.*"))
                    .anyMatch(cookie -> cookie.startsWith(VISIT + "=;"))
                    .noneMatch(cookie -> cookie.contains(planted));
            try (Browser fresh = Browser.signedIn(site, "U_1")) {
                assertThat(Browser.token(fresh.get("/").body()).orElseThrow()).isNotEqualTo(before);
            }
            try (Browser attacker = new Browser(site)) {
                attacker.plantCookie(SESSION, planted);
                assertThat(attacker.get("/").statusCode()).isEqualTo(303);
            }
        }
    }

    @Test
    void endsTheSessionOnTheServerAtSignOut() {
        try (Browser browser = Browser.signedIn(site, "U_1")) {
            String session = browser.cookie(SESSION).orElseThrow();
            browser.submit("/", "/sign-out", Map.of());
            browser.plantCookie(SESSION, session);

            assertThat(location(browser.get("/my"))).startsWith("/sign-in");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)", "/ x"})
    void neverLeadsToAnotherSiteAfterSignIn(String next) {
        try (Browser browser = new Browser(site)) {
            assertThat(location(browser.signIn("U_1", TestSite.PASSWORD, next))).isEqualTo("/");
        }
    }

    @Test
    void letsAnybodyInAsASampleOfADemonstrationButAsNobodyElse() {
        try (TestSite demo = new TestSite(TestSite.config().withSamples(List.of(TestSite.AN)));
                Browser browser = new Browser(demo)) {
            assertThat(browser.get("/sign-in").body()).contains("An Nguyễn").doesNotContain("Bình Trần");
            assertThat(browser.submit("/sign-in", "/sign-in/sample", Map.of("learner", "U_2"))
                            .statusCode())
                    .isEqualTo(403);
            browser.submit("/sign-in", "/sign-in/sample", Map.of("learner", "U_1"));

            assertThat(browser.get("/").body()).contains("An Nguyễn");
        }
    }

    @Test
    void hasNoSamplesUnlessItIsADemonstration() {
        try (Browser browser = new Browser(site)) {
            assertThat(browser.submit("/sign-in", "/sign-in/sample", Map.of("learner", "U_1"))
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    private static String location(HttpResponse<?> answer) {
        assertThat(answer.statusCode()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }
}
