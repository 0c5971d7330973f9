package org.bigmooc.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

class LearnerJourney {

    private static final String RECOMMENDED = "[data-live-list] li[data-course]";

    @TempDir
    private Path folder = Path.of(".");

    @Test
    void aLearnerFindsACourseSeesTheRecommendationsChangeEnrolsAndFindsItAgain() throws Exception {
        Program program = new Program(folder.resolve("data"));
        try (Program.Service site = program.start("demo");
                Browser browser = new Browser(site.address(), folder.resolve("profile"))) {
            signIn(browser);
            searchWithoutAccents(browser);
            String course = openTheFirstResult(browser);
            enrol(browser);
            findItUnderMyCourses(browser, course);
            thePagesFitAPhone(browser);
            assertThat(browser.complaints())
                    .as("what the browser complained about")
                    .isEmpty();
            signOut(browser);
        }
    }

    private static void signIn(Browser browser) {
        browser.open("/");
        browser.see("ul.samples button").click();
        browser.see(".account .who");
        assertThat(browser.texts(".tabs a")).containsExactly("Recommended", "All courses", "My courses");
        assertThat(browser.attributes(RECOMMENDED, "data-course"))
                .as("recommended courses")
                .hasSizeGreaterThanOrEqualTo(5);
        assertThat(browser.texts(".because")).as("reasons").isNotEmpty();
    }

    private static void searchWithoutAccents(Browser browser) {
        WebElement search = browser.see("header input[type=search]");
        search.sendKeys("giai ti");
        browser.see("[role=option]");
        assertThat(browser.texts("[role=option] .name"))
                .anySatisfy(name -> assertThat(name).contains("Calculus"));
        search.clear();
        search.sendKeys("giai tich", Keys.ENTER);
        browser.until(page -> page.findElements(By.cssSelector("main .card h3")).isEmpty() ? null : true);
        assertThat(browser.texts("main .card").getFirst()).contains("Giải tích");
    }

    private static String openTheFirstResult(Browser browser) throws IOException {
        browser.open("/");
        List<String> before = browser.attributes(RECOMMENDED, "data-course");
        browser.open("/courses?q=giai+tich");
        browser.see("main .card h3 a").click();
        browser.see("aside.recommended");
        browser.until(page ->
                page.findElement(By.cssSelector("[data-live-note]")).getText().isBlank() ? null : true);
        List<String> after = browser.attributes(RECOMMENDED, "data-course");
        assertThat(after).as("recommendations after the visit").isNotEmpty().isNotEqualTo(before);
        browser.screenshot(Path.of(System.getProperty("screenshots", "target")).resolve("course-page.png"));
        return browser.path();
    }

    private static void enrol(Browser browser) {
        browser.see("form[action$='/enrol'] button").click();
        browser.see(".enrolled");
    }

    private static void findItUnderMyCourses(Browser browser, String coursePath) {
        browser.open("/my");
        assertThat(browser.attributes("main a", "href")).contains(coursePath);
        browser.open("/");
        assertThat(browser.attributes(RECOMMENDED, "data-course"))
                .as("recommendations after the enrolment")
                .noneMatch(coursePath::endsWith);
    }

    private static void thePagesFitAPhone(Browser browser) {
        browser.resize(390, 844);
        for (String page : List.of("/", "/courses", "/my")) {
            browser.open(page);
            assertThat(browser.overflows()).as(page + " on a phone").isFalse();
        }
    }

    private static void signOut(Browser browser) {
        browser.see("form[action='/sign-out'] button").click();
        browser.see("ul.samples");
        browser.open("/my");
        assertThat(browser.path()).isEqualTo("/sign-in");
    }
}
